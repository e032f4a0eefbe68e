// A page of all positions, by id: at most $first of those strictly between $lower and $upper, from the last when $descending.
// The graph is the one parent; its id in $ids is only handed back.
CYPHER 25
UNWIND $ids AS id
CALL () {
  WHEN $descending THEN {
    MATCH (position:Position)
    WHERE position.id > $lower
      AND position.id < $upper
    RETURN position
    ORDER BY position.id DESC
    LIMIT toInteger($first)
  }
  ELSE {
    MATCH (position:Position)
    WHERE position.id > $lower
      AND position.id < $upper
    RETURN position
    ORDER BY position.id
    LIMIT toInteger($first)
  }
}
WITH id, position
ORDER BY id, CASE WHEN $descending THEN position.id END DESC, position.id
RETURN
  id,
  collect(position { .*, labels: labels(position) }) AS value
