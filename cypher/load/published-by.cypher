// Joins each document to its publisher.
UNWIND $rows AS row
MATCH (document:Document {id: row.documentId})
MATCH (publisher:Actor {id: row.publisherId})
CREATE (document)-[:PUBLISHED_BY]->(publisher)
