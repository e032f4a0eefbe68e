// Shared nodes that no loaded document describes.
CYPHER 25
// include audit/parts/nodes labels=Actor|Event|Topic|Claim|Position
WITH node
WHERE NOT EXISTS { (node)-[:DESCRIBED_IN]->(:Document) }
RETURN node.id AS at, 'no description' AS got
LIMIT toInteger($most)
