// How each shared node is described by each document, and which of those are reference documents: what its view is made from.
UNWIND $ids AS id
MATCH (node)-[described:DESCRIBED_IN]->(document:Document)
WHERE described.subjectId = id AND described.documentId >= ''
RETURN id,
       head([label IN labels(node) WHERE label IN ['Actor', 'Event', 'Topic', 'Claim', 'Position']]) AS label,
       document.id AS documentId,
       coalesce(document.reference, false) AS reference,
       properties(described) AS values
ORDER BY id, documentId
