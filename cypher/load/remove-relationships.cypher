// Deletes the relationships between shared nodes, and their descriptions, that belong to the documents.
UNWIND $documentIds AS documentId
// include load/parts/owned-relationships
DELETE relationship
