// Deletes the relationships of some types that a statement has.
CYPHER 25 replan=skip
UNWIND $rows AS row
MATCH (:Statement {id: row.statementId})-[relationship]-()
WHERE type(relationship) IN row.types
DELETE relationship
