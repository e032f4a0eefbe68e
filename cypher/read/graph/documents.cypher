// A page of all documents, by key: at most $first of those strictly between $lower and $upper, from the last when $descending.
// The graph is the one parent; its id in $ids is only handed back.
CYPHER 25
UNWIND $ids AS id
CALL () {
  WHEN $descending THEN {
    MATCH (document:Document)
    WHERE document.key > $lower
      AND document.key < $upper
    RETURN document
    ORDER BY document.key DESC
    LIMIT toInteger($first)
  }
  ELSE {
    MATCH (document:Document)
    WHERE document.key > $lower
      AND document.key < $upper
    RETURN document
    ORDER BY document.key
    LIMIT toInteger($first)
  }
}
WITH id, document
ORDER BY id, CASE WHEN $descending THEN document.key END DESC, document.key
RETURN
  id,
  collect(
    // include read/document/parts/record
  ) AS value
