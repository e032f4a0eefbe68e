// Fills in the lists of documents that tables cannot hold: empty ones, and those of one empty text. Where a statement has a
// span, each of its lists has one entry, so that a missing one had an empty text; without a span all five are missing.
CYPHER 25
UNWIND $documentIds AS documentId
MATCH (document:Document {id: documentId})
SET
  document.words = coalesce(document.words, []),
  document.textWords = CASE WHEN document.text IS NOT NULL THEN coalesce(document.textWords, []) END
WITH document
CALL (document) {
  MATCH (document)<-[reported:REPORTED_IN]-(statement:Statement)
  WITH reported, statement, CASE WHEN reported.starts IS NULL THEN [] ELSE [''] END AS nothing
  FOREACH (_ IN CASE WHEN statement.words IS NULL THEN [1] ELSE [] END | SET statement.words = [])
  FOREACH (_ IN CASE WHEN reported.starts IS NULL THEN [1] ELSE [] END | SET reported.starts = [], reported.ends = [])
  FOREACH (_ IN CASE WHEN reported.exacts IS NULL THEN [1] ELSE [] END | SET reported.exacts = nothing)
  FOREACH (_ IN CASE WHEN reported.prefixes IS NULL THEN [1] ELSE [] END | SET reported.prefixes = nothing)
  FOREACH (_ IN CASE WHEN reported.suffixes IS NULL THEN [1] ELSE [] END | SET reported.suffixes = nothing)
}
CALL (document) {
  MATCH ()-[holds:HOLDS]->()
  WHERE holds.documentId = document.id AND holds.statementIds IS NULL
  SET holds.statementIds = []
}
CALL (document) {
  MATCH ()-[affiliated:AFFILIATED_WITH]->()
  WHERE affiliated.documentId = document.id AND affiliated.statementIds IS NULL
  SET affiliated.statementIds = []
}
CALL (document) {
  MATCH ()-[part:TOOK_PART_IN]->()
  WHERE part.documentId = document.id AND part.statementIds IS NULL
  SET part.statementIds = []
}
CALL (document) {
  MATCH ()-[contradicts:CONTRADICTS]->()
  WHERE contradicts.documentId = document.id AND contradicts.statementIds IS NULL
  SET contradicts.statementIds = []
}
CALL (document) {
  MATCH ()-[supports:SUPPORTS]->()
  WHERE supports.documentId = document.id AND supports.statementIds IS NULL
  SET supports.statementIds = []
}
