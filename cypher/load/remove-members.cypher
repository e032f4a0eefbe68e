// Deletes the members of groups that are no more.
CYPHER 25 replan=skip
UNWIND $rows AS row
MATCH (member:Member {id: row.id})
WITH member, labels(member) AS labels, properties(member) AS before
DELETE member
RETURN labels, before, null AS after
