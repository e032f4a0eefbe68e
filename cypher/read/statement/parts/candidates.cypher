WHEN seek.path = 'pair' THEN {
  MATCH (statement:Statement)-[about:ABOUT]->()
  USING INDEX SEEK about:ABOUT(speakerId, aboutId, key)
  WHERE about.speakerId = seek.speakerId
    AND about.aboutId = seek.aboutId
    AND about.key > seek.lower
    AND about.key < seek.upper
  RETURN statement
}
WHEN seek.path = 'about' THEN {
  MATCH (statement:Statement)-[about:ABOUT]->()
  USING INDEX SEEK about:ABOUT(aboutId, key)
  WHERE about.aboutId = seek.aboutId
    AND about.key > seek.lower
    AND about.key < seek.upper
  RETURN statement
}
WHEN seek.path = 'speaker' THEN {
  MATCH ()-[said:SAID]->(statement:Statement)
  USING INDEX SEEK said:SAID(speakerId, key)
  WHERE said.speakerId = seek.speakerId
    AND said.key > seek.lower
    AND said.key < seek.upper
  RETURN statement
}
WHEN seek.path = 'key' THEN {
  MATCH (statement:Statement)
  USING INDEX SEEK statement:Statement(key)
  WHERE statement.key > seek.lower
    AND statement.key < seek.upper
  RETURN statement
}
WHEN seek.path = 'jointPair' THEN {
  MATCH (statement:Statement)-[about:JOINTLY_ABOUT]->()
  USING INDEX SEEK about:JOINTLY_ABOUT(speakerId, aboutId, key)
  WHERE about.speakerId = seek.speakerId
    AND about.aboutId = seek.aboutId
    AND about.key > seek.lower
    AND about.key < seek.upper
  RETURN statement
}
WHEN seek.path = 'longPair' THEN {
  MATCH (statement:Statement)-[about:ABOUT]->()
  USING INDEX SEEK about:ABOUT(speakerId, aboutId, longKey)
  WHERE about.speakerId = seek.speakerId
    AND about.aboutId = seek.aboutId
    AND about.longKey > seek.lower
    AND about.longKey < seek.upper
  RETURN statement
}
WHEN seek.path = 'longAbout' THEN {
  MATCH (statement:Statement)-[about:ABOUT]->()
  USING INDEX SEEK about:ABOUT(aboutId, longKey)
  WHERE about.aboutId = seek.aboutId
    AND about.longKey > seek.lower
    AND about.longKey < seek.upper
  RETURN statement
}
WHEN seek.path = 'longSpeaker' THEN {
  MATCH ()-[said:SAID]->(statement:Statement)
  USING INDEX SEEK said:SAID(speakerId, longKey)
  WHERE said.speakerId = seek.speakerId
    AND said.longKey > seek.lower
    AND said.longKey < seek.upper
  RETURN statement
}
WHEN seek.path = 'longKey' THEN {
  MATCH (statement:Statement)
  USING INDEX SEEK statement:Statement(longKey)
  WHERE statement.longKey > seek.lower
    AND statement.longKey < seek.upper
  RETURN statement
}
WHEN seek.path = 'longJointPair' THEN {
  MATCH (statement:Statement)-[about:JOINTLY_ABOUT]->()
  USING INDEX SEEK about:JOINTLY_ABOUT(speakerId, aboutId, longKey)
  WHERE about.speakerId = seek.speakerId
    AND about.aboutId = seek.aboutId
    AND about.longKey > seek.lower
    AND about.longKey < seek.upper
  RETURN statement
}
// include read/statement/parts/places
