// The positions that each document describes, by id:
// for each at most $first of those strictly between $lower and $upper, from the last when $descending.
UNWIND $ids AS id
CALL (id) {
  MATCH (:Document {id: id})<-[:DESCRIBED_IN]-(position:Position)
  WHERE position.id > $lower
    AND position.id < $upper
  WITH DISTINCT position
  ORDER BY CASE WHEN $descending THEN position.id END DESC, position.id
  LIMIT toInteger($first)
  RETURN collect(position { .*, labels: labels(position) }) AS value
}
RETURN id, value
