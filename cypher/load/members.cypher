// Inserts or updates the members of groups.
CYPHER 25 replan=skip
UNWIND $rows AS row
OPTIONAL MATCH (known:Member {id: row.id})
WITH row, properties(known) AS before
MERGE (member:Member {id: row.id})
SET member.canonical = row.canonical, member.caption = row.id
RETURN labels(member) AS labels, before, properties(member) AS after
