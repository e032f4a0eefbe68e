// Deletes the relationship of each document to its publisher.
CYPHER 25 replan=skip
UNWIND $rows AS row
MATCH (:Document {id: row.documentId})-[published:PUBLISHED_BY]->()
DELETE published
