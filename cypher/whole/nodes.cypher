// Every node as it stands, for the digest.
MATCH (node)
RETURN labels(node) AS labels, properties(node) AS properties
