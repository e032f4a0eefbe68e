// The shared nodes that the documents describe: what has to be viewed anew, or deleted, when they go.
UNWIND $documentIds AS documentId
MATCH ()-[described:DESCRIBED_IN]->()
WHERE described.documentId = documentId
RETURN DISTINCT described.subjectId AS id
