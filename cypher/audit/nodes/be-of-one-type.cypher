// Nodes that are not of exactly one type, have a label that no type has, or have no id.
MATCH (node)
WHERE NOT node:Change
WITH node, labels(node) AS labels, ['Actor', 'Event', 'Topic', 'Claim', 'Position', 'Statement', 'Document', 'Judgement', 'Member', 'Graph'] AS types
WHERE node.id IS NULL
   OR size([label IN labels WHERE label IN types]) <> 1
   OR any(label IN labels WHERE NOT label IN types AND (NOT label IN ['Person', 'State', 'Militia', 'Organization', 'Group'] OR NOT node:Actor))
RETURN coalesce(node.id, elementId(node)) AS at, reduce(text = '', label IN labels | text + ':' + label) AS got
LIMIT toInteger($most)
