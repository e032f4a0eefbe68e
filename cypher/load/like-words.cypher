// The documents with all words of a title, or the claims with all words of a text, those with the fewest others first.
UNWIND $rows AS row
CALL (row) {
  CALL db.index.fulltext.queryNodes($index, row.query, {limit: 20})
  YIELD node
  WHERE node.id <> row.id
  RETURN node.id AS other, coalesce(node.title, node.text) AS words, coalesce(node.derivedFrom, []) AS derivedFrom
}
RETURN row.id AS id, other, words, derivedFrom
