// Inserts the judgements of documents about what ids mean, each a node of its document.
CYPHER 25 replan=skip
UNWIND $rows AS row
MATCH (document:Document {id: row.documentId})
CREATE (document)-[:JUDGES]->(judgement:Judgement {id: row.id})
SET judgement = row.properties, judgement.entry = toInteger(row.properties.entry)
