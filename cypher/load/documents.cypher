// Makes the documents.
UNWIND $rows AS row
CREATE (document:Document {id: row.id})
SET document = row.properties
