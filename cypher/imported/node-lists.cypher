// Fills in the lists of shared nodes that tables cannot hold, since no name or text has a letter. Gives how many nodes.
CYPHER 25
MATCH (node:Actor|Event|Topic|Claim|Position)
WHERE node.words IS NULL OR (node.foldedNames IS NULL AND NOT node:Claim)
WITH node
LIMIT toInteger($most)
SET
  node.words = coalesce(node.words, []),
  node.foldedNames = CASE WHEN NOT node:Claim THEN coalesce(node.foldedNames, ['']) END
RETURN count(node) AS nodes
