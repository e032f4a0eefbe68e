// Every node as it stands, for the digest; but not the revision, which counts changes and is no part of the content.
MATCH (node)
WHERE NOT node:Graph OR node.id <> 'revision'
RETURN labels(node) AS labels, properties(node) AS properties
