// Shared nodes whose memberIds are not those of the members that stand for them.
CYPHER 25
// include audit/parts/nodes labels=Actor|Event|Topic|Claim|Position
WITH node, COLLECT { MATCH (member:Member) WHERE member.canonical = node.id RETURN member.id AS id ORDER BY id } AS members
WHERE coalesce(node.memberIds, []) <> members
RETURN node.id AS at, toString(size(coalesce(node.memberIds, []))) + ' of ' + toString(size(members)) AS got
LIMIT toInteger($most)
