// Who asserts, denies, leaves open or asks a claim, and the claims it is linked to.
MATCH (claim:Claim {id: $id})
OPTIONAL MATCH said = (:Actor)-[:SAID]->(:Statement)-[:ASSERTS|DENIES|LEAVES_OPEN|ASKS]->(claim)
OPTIONAL MATCH linked = (claim)-[:CONTRADICTS|SUPPORTS]-(:Claim)
RETURN claim, said, linked
LIMIT 100
