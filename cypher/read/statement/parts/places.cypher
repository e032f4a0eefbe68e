WHEN seek.path = 'statement' THEN {
  MATCH (statement:Statement {id: seek.id})
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
