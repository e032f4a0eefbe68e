// The events that each actor took part in, in the role $role or in any when it is null, of superseded documents only where $superseded, by key:
// for each at most $first of those strictly between $lower and $upper, from the last when $descending.
UNWIND $ids AS id
CALL (id) {
  MATCH (:Actor {id: id})-[link:TOOK_PART_IN]->(event:Event)
  WHERE event.key > $lower
    AND event.key < $upper
    AND ($role IS NULL OR link.role = $role)
    AND ($superseded OR NOT
      // include read/parts/superseded-link
    )
  WITH DISTINCT event
  ORDER BY CASE WHEN $descending THEN event.key END DESC, event.key
  LIMIT toInteger($first)
  RETURN collect(event { .*, labels: labels(event) }) AS value
}
RETURN id, value
