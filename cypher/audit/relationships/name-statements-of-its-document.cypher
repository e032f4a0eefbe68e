// Relationships between shared nodes in the voice of a statement that is not there, or not in their document.
CYPHER 25
CALL () {
  // include audit/parts/owned type=HOLDS
  RETURN start, owned, end
  UNION ALL
  // include audit/parts/owned type=AFFILIATED_WITH
  RETURN start, owned, end
  UNION ALL
  // include audit/parts/owned type=TOOK_PART_IN
  RETURN start, owned, end
  UNION ALL
  // include audit/parts/owned type=CONTRADICTS
  RETURN start, owned, end
  UNION ALL
  // include audit/parts/owned type=SUPPORTS
  RETURN start, owned, end
}
UNWIND owned.statementIds AS statementId
WITH start, owned, end, statementId
WHERE NOT EXISTS { (:Statement {id: statementId})-[:REPORTED_IN]->(:Document {id: owned.documentId}) }
RETURN start.id AS at, type(owned) + ' ' + coalesce(end.id, '') + ' by ' + statementId AS got
LIMIT toInteger($most)
