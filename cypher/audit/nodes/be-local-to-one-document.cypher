// Local ids, '<document id>#<name>', by which any other document describes a node.
CYPHER 25
// include audit/parts/descriptions
WITH node, document, coalesce(described.givenId, node.id) AS id
WHERE id CONTAINS '#' AND split(id, '#')[0] <> document.id
RETURN id AS at, 'described by ' + document.id AS got
LIMIT toInteger($most)
