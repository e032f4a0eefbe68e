// Deletes the documents themselves.
UNWIND $documentIds AS documentId
MATCH (document:Document {id: documentId})
DETACH DELETE document
