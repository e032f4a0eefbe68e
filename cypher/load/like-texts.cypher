// The documents that keep a text of about these lengths, of each those of the nearest lengths.
UNWIND $rows AS row
CALL (row) {
  MATCH (document:Document)
  WHERE document.textLength >= row.least AND document.textLength <= row.most AND document.id <> row.id
  RETURN document
  ORDER BY abs(document.textLength - row.length), document.id
  LIMIT 20
}
RETURN row.id AS id, document.id AS other, document.text AS words, coalesce(document.derivedFrom, []) AS derivedFrom
