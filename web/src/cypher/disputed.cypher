// Disputed claims, with those who assert, deny or leave them open.
MATCH (claim:Claim {disputed: true})
MATCH said = (:Actor)-[:SAID]->(:Statement)-[:ASSERTS|DENIES|LEAVES_OPEN|ASKS]->(claim)
RETURN said
LIMIT 100
