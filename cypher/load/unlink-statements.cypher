// Deletes the relationships of some types that a statement has, and gives them.
CYPHER 25 replan=skip
UNWIND $rows AS row
MATCH (:Statement {id: row.statementId})-[relationship]-()
WHERE type(relationship) IN row.types
// include parts/delete-relationship
