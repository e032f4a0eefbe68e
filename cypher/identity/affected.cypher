// The documents that describe an id as another node than it stands for now, and how many statements each reports.
CYPHER 25 replan=skip
UNWIND $rows AS row
CALL (row) {
  MATCH ()-[described:DESCRIBED_IN]->()
  WHERE described.givenId = row.id
  RETURN described
  UNION ALL
  MATCH ()-[described:DESCRIBED_IN]->()
  WHERE described.subjectId = row.id AND described.rank >= '' AND described.givenId IS NULL
  RETURN described
}
WITH row, described
WHERE described.subjectId <> row.canonical
WITH DISTINCT described.documentId AS documentId
ORDER BY documentId
LIMIT toInteger($most)
MATCH (document:Document {id: documentId})
RETURN documentId AS id, COUNT { (document)<-[:REPORTED_IN]-() } AS statements
ORDER BY id
