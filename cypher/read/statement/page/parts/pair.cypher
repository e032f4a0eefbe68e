WHEN seek.path = 'pair' AND $descending THEN {
  MATCH (statement:Statement)-[about:ABOUT]->()
  USING INDEX SEEK about:ABOUT(speakerId, aboutId, key)
  WHERE about.speakerId = seek.speakerId
    AND about.aboutId = seek.aboutId
    AND about.key > seek.lower
    AND about.key < seek.upper
  RETURN statement
  ORDER BY about.speakerId DESC, about.aboutId DESC, about.key DESC
}
WHEN seek.path = 'pair' AND NOT $descending THEN {
  MATCH (statement:Statement)-[about:ABOUT]->()
  USING INDEX SEEK about:ABOUT(speakerId, aboutId, key)
  WHERE about.speakerId = seek.speakerId
    AND about.aboutId = seek.aboutId
    AND about.key > seek.lower
    AND about.key < seek.upper
  RETURN statement
  ORDER BY about.speakerId ASC, about.aboutId ASC, about.key ASC
}
WHEN seek.path = 'jointPair' AND $descending THEN {
  MATCH (statement:Statement)-[about:JOINTLY_ABOUT]->()
  USING INDEX SEEK about:JOINTLY_ABOUT(speakerId, aboutId, key)
  WHERE about.speakerId = seek.speakerId
    AND about.aboutId = seek.aboutId
    AND about.key > seek.lower
    AND about.key < seek.upper
  RETURN statement
  ORDER BY about.speakerId DESC, about.aboutId DESC, about.key DESC
}
WHEN seek.path = 'jointPair' AND NOT $descending THEN {
  MATCH (statement:Statement)-[about:JOINTLY_ABOUT]->()
  USING INDEX SEEK about:JOINTLY_ABOUT(speakerId, aboutId, key)
  WHERE about.speakerId = seek.speakerId
    AND about.aboutId = seek.aboutId
    AND about.key > seek.lower
    AND about.key < seek.upper
  RETURN statement
  ORDER BY about.speakerId ASC, about.aboutId ASC, about.key ASC
}
WHEN seek.path = 'longPair' AND $descending THEN {
  MATCH (statement:Statement)-[about:ABOUT]->()
  USING INDEX SEEK about:ABOUT(speakerId, aboutId, longKey)
  WHERE about.speakerId = seek.speakerId
    AND about.aboutId = seek.aboutId
    AND about.longKey > seek.lower
    AND about.longKey < seek.upper
  RETURN statement
  ORDER BY about.speakerId DESC, about.aboutId DESC, about.longKey DESC
}
WHEN seek.path = 'longPair' AND NOT $descending THEN {
  MATCH (statement:Statement)-[about:ABOUT]->()
  USING INDEX SEEK about:ABOUT(speakerId, aboutId, longKey)
  WHERE about.speakerId = seek.speakerId
    AND about.aboutId = seek.aboutId
    AND about.longKey > seek.lower
    AND about.longKey < seek.upper
  RETURN statement
  ORDER BY about.speakerId ASC, about.aboutId ASC, about.longKey ASC
}
WHEN seek.path = 'longJointPair' AND $descending THEN {
  MATCH (statement:Statement)-[about:JOINTLY_ABOUT]->()
  USING INDEX SEEK about:JOINTLY_ABOUT(speakerId, aboutId, longKey)
  WHERE about.speakerId = seek.speakerId
    AND about.aboutId = seek.aboutId
    AND about.longKey > seek.lower
    AND about.longKey < seek.upper
  RETURN statement
  ORDER BY about.speakerId DESC, about.aboutId DESC, about.longKey DESC
}
WHEN seek.path = 'longJointPair' AND NOT $descending THEN {
  MATCH (statement:Statement)-[about:JOINTLY_ABOUT]->()
  USING INDEX SEEK about:JOINTLY_ABOUT(speakerId, aboutId, longKey)
  WHERE about.speakerId = seek.speakerId
    AND about.aboutId = seek.aboutId
    AND about.longKey > seek.lower
    AND about.longKey < seek.upper
  RETURN statement
  ORDER BY about.speakerId ASC, about.aboutId ASC, about.longKey ASC
}
