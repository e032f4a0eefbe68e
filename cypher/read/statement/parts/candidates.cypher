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
WHEN seek.path = 'addressee' THEN {
  MATCH (:Actor {id: seek.id})<-[:ADDRESSED_TO]-(statement:Statement)
  RETURN statement
}
WHEN seek.path = 'claim' THEN {
  MATCH (:Claim {id: seek.id})<-[:ASSERTS|DENIES|LEAVES_OPEN|ASKS]-(statement:Statement)
  RETURN statement
}
WHEN seek.path = 'document' THEN {
  MATCH (:Document {id: seek.id})<-[:REPORTED_IN]-(statement:Statement)
  RETURN statement
}
WHEN seek.path = 'madeAt' THEN {
  MATCH (:Event {id: seek.id})<-[:MADE_AT]-(statement:Statement)
  RETURN statement
}
WHEN seek.path = 'position' THEN {
  MATCH (:Position {id: seek.id})<-[:SPOKEN_AS]-(statement:Statement)
  RETURN statement
}
WHEN seek.path = 'relay' THEN {
  MATCH (:Actor {id: seek.id})<-[:RELAYED_BY]-(statement:Statement)
  RETURN statement
}
WHEN seek.path = 'utterance' THEN {
  MATCH (statement:Statement {utterance: seek.id})
  RETURN statement
}
WHEN seek.path = 'relation' THEN {
  MATCH (:Actor {id: seek.id})<-[:RELATES_FROM|RELATES_TO]-(:Claim)<-[:ASSERTS|DENIES|LEAVES_OPEN|ASKS]-(statement:Statement)
  RETURN statement
  UNION
  MATCH (:Event {id: seek.id})<-[:RELATES_TO]-(:Claim)<-[:ASSERTS|DENIES|LEAVES_OPEN|ASKS]-(statement:Statement)
  RETURN statement
}
WHEN seek.path = 'text' THEN {
  CALL db.index.fulltext.queryNodes('statement_words', seek.id) YIELD node AS statement
  RETURN statement
}
