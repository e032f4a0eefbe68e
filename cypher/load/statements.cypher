// Makes the statements, each with the places in its document's text where it stands.
CYPHER 25 replan=skip
UNWIND $rows AS row
MATCH (document:Document {id: row.documentId})
CREATE (statement:Statement {id: row.id})
SET statement = row.properties
CREATE (statement)-[:REPORTED_IN {
  starts: [start IN row.starts | toInteger(start)],
  ends: [end IN row.ends | toInteger(end)],
  exacts: row.exacts,
  prefixes: row.prefixes,
  suffixes: row.suffixes
}]->(document)
