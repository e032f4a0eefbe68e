// A page of all topics, by id: at most $first of those strictly between $lower and $upper, from the last when $descending.
// The graph is the one parent; its id in $ids is only handed back.
CYPHER 25
UNWIND $ids AS id
CALL () {
  WHEN $descending THEN {
    MATCH (topic:Topic)
    WHERE topic.id > $lower
      AND topic.id < $upper
    RETURN topic
    ORDER BY topic.id DESC
    LIMIT toInteger($first)
  }
  ELSE {
    MATCH (topic:Topic)
    WHERE topic.id > $lower
      AND topic.id < $upper
    RETURN topic
    ORDER BY topic.id
    LIMIT toInteger($first)
  }
}
WITH id, topic
ORDER BY id, CASE WHEN $descending THEN topic.id END DESC, topic.id
RETURN
  id,
  collect(topic { .*, labels: labels(topic) }) AS value
