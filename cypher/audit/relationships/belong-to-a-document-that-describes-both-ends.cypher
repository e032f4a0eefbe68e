// Relationships between shared nodes whose documentId is no loaded document's, or one's that does not describe both ends.
CYPHER 25
CALL () {
  // include audit/parts/owned type=HOLDS
  RETURN start, owned, end
  UNION ALL
  // include audit/parts/owned type=POSITION_IN
  RETURN start, owned, end
  UNION ALL
  // include audit/parts/owned type=AFFILIATED_WITH
  RETURN start, owned, end
  UNION ALL
  // include audit/parts/owned type=TOOK_PART_IN
  RETURN start, owned, end
  UNION ALL
  // include audit/parts/owned type=PART_OF_EVENT
  RETURN start, owned, end
  UNION ALL
  // include audit/parts/owned type=RELATES_FROM
  RETURN start, owned, end
  UNION ALL
  // include audit/parts/owned type=RELATES_TO
  RETURN start, owned, end
  UNION ALL
  // include audit/parts/owned type=CONTRADICTS
  RETURN start, owned, end
  UNION ALL
  // include audit/parts/owned type=SUPPORTS
  RETURN start, owned, end
  UNION ALL
  // include audit/parts/claims-about
  RETURN claim AS start, about AS owned, end
}
WITH start, owned, end
WHERE owned.documentId IS NULL
   OR NOT EXISTS {
     MATCH (document:Document {id: owned.documentId})
     WHERE EXISTS { (start)-[:DESCRIBED_IN]->(document) } AND EXISTS { (end)-[:DESCRIBED_IN]->(document) }
   }
RETURN start.id AS at, type(owned) + ' ' + coalesce(end.id, '') + ' of ' + coalesce(owned.documentId, 'no document') AS got
LIMIT toInteger($most)
