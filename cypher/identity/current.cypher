// What the graph calls what documents describe by another id.
CYPHER 25 replan=skip
UNWIND $documentIds AS documentId
MATCH ()-[described:DESCRIBED_IN]->()
WHERE described.documentId = documentId AND described.givenId IS NOT NULL
RETURN documentId, described.givenId AS id, described.subjectId AS canonical
