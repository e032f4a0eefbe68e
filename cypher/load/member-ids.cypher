// Gives the nodes of groups the ids of their members, sorted; those of no group have none.
CYPHER 25 replan=skip
UNWIND $rows AS row
MATCH (node:Actor|Event|Topic|Claim|Position {id: row.id})
WITH
  node,
  COLLECT {
    MATCH (member:Member)
    WHERE member.canonical = node.id
    RETURN member.id AS id
    ORDER BY id
  } AS memberIds
WHERE coalesce(node.memberIds, []) <> memberIds
WITH node, memberIds, properties(node) AS before
SET node.memberIds = CASE WHEN size(memberIds) > 0 THEN memberIds END
RETURN labels(node) AS labels, before, properties(node) AS after
