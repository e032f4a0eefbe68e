// Keeps on documents what their relationships do not tell of the ids that they use.
CYPHER 25 replan=skip
UNWIND $rows AS row
MATCH (document:Document {id: row.documentId})
WITH row, document, properties(document) AS before
SET document.givenIds = row.givenIds
RETURN labels(document) AS labels, before, properties(document) AS after
