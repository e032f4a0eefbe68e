// All names of everything that is known beyond one document, to be folded and compared.
CYPHER 25
// include audit/parts/nodes labels=Actor|Event|Topic|Position
WITH node
WHERE NOT node.id CONTAINS '#'
RETURN node.id AS id,
       head([label IN labels(node) WHERE label IN ['Actor', 'Event', 'Topic', 'Position']]) AS label,
       coalesce(node.names, [coalesce(node.name, node.title)]) AS names
