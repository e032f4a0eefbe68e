// The documents that each actor published, by key:
// for each at most $first of those strictly between $lower and $upper, from the last when $descending.
UNWIND $ids AS id
CALL (id) {
  MATCH (:Actor {id: id})<-[:PUBLISHED_BY]-(document:Document)
  WHERE document.key > $lower
    AND document.key < $upper
  WITH DISTINCT document
  ORDER BY CASE WHEN $descending THEN document.key END DESC, document.key
  LIMIT toInteger($first)
  RETURN collect(
    // include read/document/parts/record
  ) AS value
}
RETURN id, value
