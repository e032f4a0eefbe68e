// A page of all events, by key: at most $first of those strictly between $lower and $upper, from the last when $descending.
// The graph is the one parent; its id in $ids is only handed back.
CYPHER 25
UNWIND $ids AS id
CALL () {
  WHEN $descending THEN {
    MATCH (event:Event)
    WHERE event.key > $lower
      AND event.key < $upper
    RETURN event
    ORDER BY event.key DESC
    LIMIT toInteger($first)
  }
  ELSE {
    MATCH (event:Event)
    WHERE event.key > $lower
      AND event.key < $upper
    RETURN event
    ORDER BY event.key
    LIMIT toInteger($first)
  }
}
WITH id, event
ORDER BY id, CASE WHEN $descending THEN event.key END DESC, event.key
RETURN
  id,
  collect(event { .*, labels: labels(event) }) AS value
