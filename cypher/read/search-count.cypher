// How many nodes a text is found in; $sought, $query and $names are as in read/search.cypher.
CYPHER 25
UNWIND $ids AS id
CALL () {
  CALL () {
    UNWIND [sought IN $sought | sought.label] AS label
    WITH collect(label) AS labels
    CALL db.index.fulltext.queryNodes('subject_names', $names) YIELD node
    WITH node
    WHERE ANY(label IN labels(node) WHERE label IN labels)
    RETURN node
    UNION
    UNWIND CASE WHEN $query IS NULL THEN [] ELSE $sought END AS sought
    CALL (sought) {
      CALL db.index.fulltext.queryNodes(sought.index, $query) YIELD node
      RETURN node
    }
    RETURN node
  }
  RETURN count(node) AS value
}
RETURN id, value
