// Inserts the documents, each with the layout that it is written in.
CYPHER 25 replan=skip
UNWIND $rows AS row
CREATE (document:Document {id: row.id})
SET document = row.properties, document.layout = toInteger(row.properties.layout)
