// Deletes the relationships between shared nodes, and their descriptions, that belong to the documents.
UNWIND $documentIds AS documentId
// include parts/owned-relationships
DELETE relationship
