// Every node as it stands, for the digest; but not the revision, which counts changes, nor the mark of a projection.
MATCH (node)
WHERE NOT node:Graph OR NOT node.id IN ['revision', 'projection']
RETURN labels(node) AS labels, properties(node) AS properties
