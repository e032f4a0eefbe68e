// Joins each document to its publisher.
CYPHER 25 replan=skip
UNWIND $rows AS row
MATCH (document:Document {id: row.documentId})
MATCH (publisher:Actor {id: row.publisherId})
CREATE (document)-[:PUBLISHED_BY {givenId: row.givenId}]->(publisher)
