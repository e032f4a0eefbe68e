// Who says what about whom in a document, and what became of the document.
MATCH (document:Document {id: $id})
OPTIONAL MATCH said = (:Actor)-[:SAID]->(statement:Statement)-[:REPORTED_IN]->(document)
OPTIONAL MATCH about = (statement)-[:ABOUT]->()
OPTIONAL MATCH derived = (document)-[:DERIVED_FROM]-(:Document)
RETURN document, said, about, derived
LIMIT 100
