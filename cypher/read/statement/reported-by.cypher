// The statements that say that each statement was made, by id.
UNWIND $ids AS id
MATCH (:Statement {id: id})<-[:REPORTS]-(outer:Statement)
WITH DISTINCT id, outer
ORDER BY id, outer.id
RETURN
  id,
  collect(outer { .*, labels: labels(outer) }) AS value
