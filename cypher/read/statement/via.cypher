// Who relays each statement, in the order of the chain.
UNWIND $ids AS id
MATCH (:Statement {id: id})-[relayed:RELAYED_BY]->(actor:Actor)
WITH id, actor, relayed.order AS place
ORDER BY id, place
RETURN id, collect(
  // include read/parts/actor
) AS value
