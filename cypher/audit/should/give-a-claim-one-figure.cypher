// Claims whose documents give different figures: different figures are different claims.
CYPHER 25
// include audit/parts/nodes labels=Claim
WITH node AS claim
WHERE claim.measure IS NOT NULL AND COUNT { (claim)-[:DESCRIBED_IN]->() } > 1
WITH claim, COLLECT {
  MATCH (claim)-[described:DESCRIBED_IN]->()
  WHERE described.measure IS NOT NULL
  RETURN DISTINCT [
    described.measure, described.counting, described.min, described.max, coalesce(described.approximate, false)
  ] AS figure
  LIMIT 10
} AS figures
WHERE size(figures) > 1
RETURN claim.id AS at, toString(size(figures)) + ' figures' AS got
LIMIT toInteger($most)
