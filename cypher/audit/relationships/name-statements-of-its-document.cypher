// Relationships between shared nodes in the voice of a statement that is not there, or not in their document.
MATCH (start)-[owned:HOLDS|AFFILIATED_WITH|TOOK_PART_IN|CONTRADICTS|SUPPORTS]->(end)
UNWIND owned.statementIds AS statementId
WITH start, owned, end, statementId
WHERE NOT EXISTS { (:Statement {id: statementId})-[:REPORTED_IN]->(:Document {id: owned.documentId}) }
RETURN start.id AS at, type(owned) + ' ' + coalesce(end.id, '') + ' by ' + statementId AS got
LIMIT toInteger($most)
