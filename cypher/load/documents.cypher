// Makes the documents.
CYPHER 25 replan=skip
UNWIND $rows AS row
CREATE (document:Document {id: row.id})
SET document = row.properties
