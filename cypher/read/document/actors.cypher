// The actors that each document describes, by id:
// for each at most $first of those strictly between $lower and $upper, from the last when $descending.
UNWIND $ids AS id
CALL (id) {
  MATCH (:Document {id: id})<-[:DESCRIBED_IN]-(actor:Actor)
  WHERE actor.id > $lower
    AND actor.id < $upper
  WITH DISTINCT actor
  ORDER BY CASE WHEN $descending THEN actor.id END DESC, actor.id
  LIMIT toInteger($first)
  RETURN collect(actor { .*, labels: labels(actor) }) AS value
}
RETURN id, value
