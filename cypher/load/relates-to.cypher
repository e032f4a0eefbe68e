// The actor or event that a claim's relation leads to, as one document gives it.
CYPHER 25 replan=skip
UNWIND $rows AS row
MATCH (claim:Claim {id: row.from})
// include parts/shared-node
CREATE (claim)-[relates:RELATES_TO]->(node)
SET relates = row.properties
