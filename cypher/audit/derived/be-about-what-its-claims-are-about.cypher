// Statements that are not about what their claims, in their document, are about, or derive a target from no claim.
CYPHER 25
// include audit/parts/statements
MATCH (statement)-[:REPORTED_IN]->(document:Document)
CALL (document, statement) {
  MATCH (statement)-[:ASSERTS|DENIES|LEAVES_OPEN|ASKS]->(claim:Claim)-[of:ABOUT]->(target)
  WHERE of.documentId = document.id AND NOT EXISTS { (statement)-[:ABOUT]->(target) }
  RETURN 'not about ' + target.id AS got
  UNION ALL
  MATCH (statement)-[about:ABOUT]->(target)
  WHERE about.derived
    AND (about.stance IS NOT NULL OR about.as IS NOT NULL
      OR NOT EXISTS {
        MATCH (statement)-[:ASSERTS|DENIES|LEAVES_OPEN|ASKS]->(:Claim)-[of:ABOUT]->(target)
        WHERE of.documentId = document.id
      })
  RETURN 'derived about ' + coalesce(target.id, '') AS got
}
RETURN statement.id AS at, got
LIMIT toInteger($most)
