// Each document's own record, with its publisher as it calls it.
UNWIND $documentIds AS documentId
MATCH (document:Document {id: documentId})-[published:PUBLISHED_BY]->(publisher:Actor)
RETURN documentId, properties(document) AS properties, coalesce(published.givenId, publisher.id) AS publisher
