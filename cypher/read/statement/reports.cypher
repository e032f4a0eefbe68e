// The statements that each statement says were made, by id.
UNWIND $ids AS id
MATCH (:Statement {id: id})-[:REPORTS]->(inner:Statement)
WITH DISTINCT id, inner
ORDER BY id, inner.id
RETURN
  id,
  collect(inner { .*, labels: labels(inner) }) AS value
