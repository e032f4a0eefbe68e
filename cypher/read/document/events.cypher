// The events that each document describes, by key:
// for each at most $first of those strictly between $lower and $upper, from the last when $descending.
UNWIND $ids AS id
CALL (id) {
  MATCH (:Document {id: id})<-[:DESCRIBED_IN]-(event:Event)
  WHERE event.key > $lower
    AND event.key < $upper
  WITH DISTINCT event
  ORDER BY CASE WHEN $descending THEN event.key END DESC, event.key
  LIMIT toInteger($first)
  RETURN collect(event { .*, labels: labels(event) }) AS value
}
RETURN id, value
