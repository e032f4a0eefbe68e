WHEN seek.path = 'speaker' AND $descending THEN {
  MATCH ()-[said:SAID]->(statement:Statement)
  USING INDEX SEEK said:SAID(speakerId, key)
  WHERE said.speakerId = seek.speakerId
    AND said.key > seek.lower
    AND said.key < seek.upper
  RETURN statement
  ORDER BY said.speakerId DESC, said.key DESC
}
WHEN seek.path = 'speaker' AND NOT $descending THEN {
  MATCH ()-[said:SAID]->(statement:Statement)
  USING INDEX SEEK said:SAID(speakerId, key)
  WHERE said.speakerId = seek.speakerId
    AND said.key > seek.lower
    AND said.key < seek.upper
  RETURN statement
  ORDER BY said.speakerId ASC, said.key ASC
}
WHEN seek.path = 'longSpeaker' AND $descending THEN {
  MATCH ()-[said:SAID]->(statement:Statement)
  USING INDEX SEEK said:SAID(speakerId, longKey)
  WHERE said.speakerId = seek.speakerId
    AND said.longKey > seek.lower
    AND said.longKey < seek.upper
  RETURN statement
  ORDER BY said.speakerId DESC, said.longKey DESC
}
WHEN seek.path = 'longSpeaker' AND NOT $descending THEN {
  MATCH ()-[said:SAID]->(statement:Statement)
  USING INDEX SEEK said:SAID(speakerId, longKey)
  WHERE said.speakerId = seek.speakerId
    AND said.longKey > seek.lower
    AND said.longKey < seek.upper
  RETURN statement
  ORDER BY said.speakerId ASC, said.longKey ASC
}
