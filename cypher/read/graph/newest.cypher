// When the newest of all documents with a date was published. Their keys lie before $before.
UNWIND $ids AS id
CALL () {
  MATCH (document:Document)
  WHERE document.key < $before
  RETURN document.publishedAt AS publishedAt
  ORDER BY document.key DESC
  LIMIT 1
}
RETURN id, publishedAt AS value
