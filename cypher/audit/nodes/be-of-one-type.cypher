// Nodes that are not of exactly one type, have a label that no type has, or have no id.
CYPHER 25
CALL () {
  WHEN $documentIds IS NULL THEN {
    MATCH (node)
    RETURN node
  }
  ELSE {
    UNWIND $documentIds AS documentId
    MATCH (node:Document {id: documentId})
    RETURN node
    UNION
    UNWIND $documentIds AS documentId
    MATCH (:Document {id: documentId})--(node)
    RETURN node
    UNION
    UNWIND $documentIds AS documentId
    MATCH (node:Statement)
    WHERE node.id STARTS WITH documentId + '#'
    RETURN node
    UNION
    UNWIND $nodeIds AS nodeId
    MATCH (node:Actor|Event|Topic|Claim|Position {id: nodeId})
    RETURN node
  }
}
WITH node
WHERE NOT node:Change
WITH node, labels(node) AS labels, ['Actor', 'Event', 'Topic', 'Claim', 'Position', 'Statement', 'Document', 'Judgement', 'Member', 'Graph'] AS types
WHERE node.id IS NULL
   OR size([label IN labels WHERE label IN types]) <> 1
   OR any(label IN labels WHERE NOT label IN types AND (NOT label IN ['Person', 'State', 'Militia', 'Organization', 'Group'] OR NOT node:Actor))
RETURN coalesce(node.id, elementId(node)) AS at, reduce(text = '', label IN labels | text + ':' + label) AS got
LIMIT toInteger($most)
