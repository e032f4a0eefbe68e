// How each document that describes a node gives its properties, as views prefer: reference documents first, then by id.
// {items, total}: at most $first descriptions after that of the document $after; how many there are is counted where $first is 0.
UNWIND $ids AS id
CALL (id) {
  OPTIONAL MATCH ()-[last:DESCRIBED_IN]->(:Document {id: $after})
  WHERE last.subjectId = id
  WITH coalesce(max(last.rank), $after) AS lower
  RETURN
    COLLECT {
      MATCH ()-[described:DESCRIBED_IN]->()
      WHERE described.subjectId = id
        AND described.rank > lower
      RETURN described
      ORDER BY described.subjectId, described.rank
      LIMIT toInteger($first)
    } AS descriptions
}
RETURN
  id,
  {
    items: [described IN descriptions | {documentId: described.documentId, values: properties(described)}],
    total: CASE toInteger($first)
      WHEN 0 THEN COUNT {
        MATCH ()-[described:DESCRIBED_IN]->()
        WHERE described.subjectId = id
          AND described.rank > ''
      }
      ELSE 0
    END
  } AS value
