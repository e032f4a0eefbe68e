// Every node as it stands, for the digest; but not the revision, which counts changes, nor the mark of a projection, nor the
// journal, which is history, nor the running sum of the digest itself.
MATCH (node)
WHERE NOT node:Change AND (NOT node:Graph OR NOT node.id IN ['revision', 'projection', 'journal', 'sum'])
RETURN labels(node) AS labels, properties(node) AS properties
