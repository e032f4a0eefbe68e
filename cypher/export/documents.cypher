// Each document's own record, with its publisher.
UNWIND $documentIds AS documentId
MATCH (document:Document {id: documentId})-[:PUBLISHED_BY]->(publisher:Actor)
RETURN documentId, properties(document) AS properties, publisher.id AS publisher
