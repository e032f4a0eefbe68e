// The content hash of each of the documents that is loaded: what need not be loaded again.
CYPHER 25 replan=skip
UNWIND $documentIds AS documentId
MATCH (document:Document {id: documentId})
RETURN document.id AS id, document.contentHash AS contentHash
