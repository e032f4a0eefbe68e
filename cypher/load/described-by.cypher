// How the documents describe shared nodes: what a view loses when they go.
UNWIND $documentIds AS documentId
MATCH ()-[described:DESCRIBED_IN]->()
WHERE described.documentId = documentId
RETURN described.subjectId AS id, documentId, described.rank AS rank, properties(described) AS values
