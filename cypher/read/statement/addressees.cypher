// To whom each statement is said, by id.
UNWIND $ids AS id
MATCH (:Statement {id: id})-[:ADDRESSED_TO]->(actor:Actor)
WITH DISTINCT id, actor
ORDER BY id, actor.id
RETURN
  id,
  collect(
    // include read/parts/actor
  ) AS value
