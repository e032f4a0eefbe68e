// The shared nodes with some ids as they stand.
UNWIND $ids AS id
MATCH (node:Actor|Event|Topic|Claim|Position {id: id})
RETURN id, labels(node) AS labels, properties(node) AS properties
