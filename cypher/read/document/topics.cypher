// The topics that each document describes, by id:
// for each at most $first of those strictly between $lower and $upper, from the last when $descending.
UNWIND $ids AS id
CALL (id) {
  MATCH (:Document {id: id})<-[:DESCRIBED_IN]-(topic:Topic)
  WHERE topic.id > $lower
    AND topic.id < $upper
  WITH DISTINCT topic
  ORDER BY CASE WHEN $descending THEN topic.id END DESC, topic.id
  LIMIT toInteger($first)
  RETURN collect(topic { .*, labels: labels(topic) }) AS value
}
RETURN id, value
