WHEN seek.path = 'about' AND $descending THEN {
  MATCH (statement:Statement)-[about:ABOUT]->()
  USING INDEX SEEK about:ABOUT(aboutId, key)
  WHERE about.aboutId = seek.aboutId
    AND about.key > seek.lower
    AND about.key < seek.upper
  RETURN statement
  ORDER BY about.aboutId DESC, about.key DESC
}
WHEN seek.path = 'about' AND NOT $descending THEN {
  MATCH (statement:Statement)-[about:ABOUT]->()
  USING INDEX SEEK about:ABOUT(aboutId, key)
  WHERE about.aboutId = seek.aboutId
    AND about.key > seek.lower
    AND about.key < seek.upper
  RETURN statement
  ORDER BY about.aboutId ASC, about.key ASC
}
WHEN seek.path = 'longAbout' AND $descending THEN {
  MATCH (statement:Statement)-[about:ABOUT]->()
  USING INDEX SEEK about:ABOUT(aboutId, longKey)
  WHERE about.aboutId = seek.aboutId
    AND about.longKey > seek.lower
    AND about.longKey < seek.upper
  RETURN statement
  ORDER BY about.aboutId DESC, about.longKey DESC
}
WHEN seek.path = 'longAbout' AND NOT $descending THEN {
  MATCH (statement:Statement)-[about:ABOUT]->()
  USING INDEX SEEK about:ABOUT(aboutId, longKey)
  WHERE about.aboutId = seek.aboutId
    AND about.longKey > seek.lower
    AND about.longKey < seek.upper
  RETURN statement
  ORDER BY about.aboutId ASC, about.longKey ASC
}
