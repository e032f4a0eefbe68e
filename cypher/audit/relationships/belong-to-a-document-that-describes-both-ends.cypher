// Relationships between shared nodes whose documentId is no loaded document's, or one's that does not describe both ends.
CALL () {
  MATCH (start)-[owned:HOLDS|POSITION_IN|AFFILIATED_WITH|TOOK_PART_IN|PART_OF_EVENT|RELATES_FROM|RELATES_TO|CONTRADICTS|SUPPORTS]->(end)
  RETURN start, owned, end
  UNION ALL
  MATCH (start:Claim)-[owned:ABOUT]->(end)
  RETURN start, owned, end
}
WITH start, owned, end
WHERE owned.documentId IS NULL
   OR NOT EXISTS {
     MATCH (document:Document {id: owned.documentId})
     WHERE EXISTS { (start)-[:DESCRIBED_IN]->(document) } AND EXISTS { (end)-[:DESCRIBED_IN]->(document) }
   }
RETURN start.id AS at, type(owned) + ' ' + coalesce(end.id, '') + ' of ' + coalesce(owned.documentId, 'no document') AS got
LIMIT toInteger($most)
