// Every claim, and whether it is marked as disputed.
CYPHER 25
// include audit/parts/nodes labels=Claim
WITH node AS claim
RETURN claim.id AS id, coalesce(claim.disputed, false) AS disputed
