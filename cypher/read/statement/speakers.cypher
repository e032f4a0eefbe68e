// Who says each statement, the first named first.
UNWIND $ids AS id
MATCH (:Statement {id: id})<-[said:SAID]-(actor:Actor)
WITH id, actor, said.order AS place
ORDER BY id, place
RETURN id, collect(
  // include read/parts/actor
) AS value
