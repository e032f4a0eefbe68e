// The positions that belong to each actor by their views, by id.
UNWIND $ids AS id
MATCH (:Actor {id: id})<-[:POSITION_IN]-(position:Position)
WHERE position.`in` = id
WITH DISTINCT id, position
ORDER BY id, position.id
RETURN
  id,
  collect(position { .*, labels: labels(position) }) AS value
