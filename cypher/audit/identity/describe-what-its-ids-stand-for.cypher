// Documents that describe an id as another node than it stands for: of a projection that is under way, these are left.
CYPHER 25
// include audit/parts/descriptions
WITH node, document, coalesce(described.givenId, node.id) AS id
OPTIONAL MATCH (member:Member {id: id})
WITH node, document, id, coalesce(member.canonical, id) AS canonical
WHERE node.id <> canonical
RETURN document.id AS at, id + ' as ' + node.id + ', not as ' + canonical AS got
LIMIT toInteger($most)
