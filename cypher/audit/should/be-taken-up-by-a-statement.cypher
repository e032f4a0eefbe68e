// Claims that no statement asserts, denies, leaves open or asks.
MATCH (claim:Claim)
WHERE NOT EXISTS { (claim)<-[:ASSERTS|DENIES|LEAVES_OPEN|ASKS]-() }
RETURN claim.id AS at, 'no statement' AS got
LIMIT toInteger($most)
