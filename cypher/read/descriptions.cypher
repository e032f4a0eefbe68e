// How each document that describes a node gives its properties: reference documents first, then by the documents' ids.
UNWIND $ids AS id
MATCH ()-[described:DESCRIBED_IN]->(document:Document)
WHERE described.subjectId = id
  AND described.documentId > ''
WITH id, described, document
ORDER BY id, coalesce(document.reference, false) DESC, document.id
RETURN id, collect({documentId: document.id, values: properties(described)}) AS value
