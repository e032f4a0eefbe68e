// Shared nodes that no loaded document describes.
MATCH (node:Actor|Event|Topic|Claim|Position)
WHERE NOT EXISTS { (node)-[:DESCRIBED_IN]->(:Document) }
RETURN node.id AS at, 'no description' AS got
LIMIT toInteger($most)
