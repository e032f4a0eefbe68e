// The documents that keep one of these texts, apart from case, punctuation and separators: of each, some.
UNWIND $rows AS row
CALL (row) {
  MATCH (document:Document)
  WHERE document.textKey = row.textKey
    AND document.id <> row.id
  RETURN document
  ORDER BY document.id
  LIMIT 20
}
RETURN row.id AS id, document.id AS other, coalesce(document.derivedFrom, []) AS derivedFrom
