// A page of all actors, by id: at most $first of those strictly between $lower and $upper, from the last when $descending.
// $kind, a label, lets only actors of that kind through.
// The graph is the one parent; its id in $ids is only handed back.
CYPHER 25
UNWIND $ids AS id
CALL () {
  WHEN $descending THEN {
    MATCH (actor:Actor)
    WHERE actor.id > $lower
      AND actor.id < $upper
      AND ($kind IS NULL OR $kind IN labels(actor))
    RETURN actor
    ORDER BY actor.id DESC
    LIMIT toInteger($first)
  }
  ELSE {
    MATCH (actor:Actor)
    WHERE actor.id > $lower
      AND actor.id < $upper
      AND ($kind IS NULL OR $kind IN labels(actor))
    RETURN actor
    ORDER BY actor.id
    LIMIT toInteger($first)
  }
}
WITH id, actor
ORDER BY id, CASE WHEN $descending THEN actor.id END DESC, actor.id
RETURN
  id,
  collect(actor { .*, labels: labels(actor) }) AS value
