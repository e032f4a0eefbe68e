// Claims that no statement asserts, denies, leaves open or asks.
CYPHER 25
// include audit/parts/nodes labels=Claim
WITH node AS claim
WHERE NOT EXISTS { (claim)<-[:ASSERTS|DENIES|LEAVES_OPEN|ASKS]-() }
RETURN claim.id AS at, 'no statement' AS got
LIMIT toInteger($most)
