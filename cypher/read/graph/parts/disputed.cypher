// The index has two properties, and Neo4j uses such a one only where both have a condition: every id is greater than ''. The hint
// rules out that the planner reads all claims instead.
MATCH (claim:Claim)
USING INDEX claim:Claim(disputed, id)
WHERE claim.disputed = true
  AND claim.id > ''
