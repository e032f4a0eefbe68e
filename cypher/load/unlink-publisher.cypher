// Deletes the relationship of each document to its publisher, and gives it.
CYPHER 25 replan=skip
UNWIND $rows AS row
MATCH (:Document {id: row.documentId})-[relationship:PUBLISHED_BY]->()
// include parts/delete-relationship
