// What each document reports, in the order of its text (by the start of the first span, then id; what has none comes last):
// for each at most $first of those strictly between $lower and $upper, from the last when $descending. `place` sorts so.
UNWIND $ids AS id
CALL (id) {
  MATCH (:Document {id: id})<-[reported:REPORTED_IN]-(statement:Statement)
  WITH
    statement,
    CASE
      WHEN reported.starts[0] >= 0 THEN right('000000000' + toString(reported.starts[0]), 10)
      ELSE '~'
    END + ' ' + statement.id AS place
  WHERE place > $lower
    AND place < $upper
  ORDER BY CASE WHEN $descending THEN place END DESC, place
  LIMIT toInteger($first)
  RETURN collect(statement { .*, place: place, labels: labels(statement) }) AS value
}
RETURN id, value
