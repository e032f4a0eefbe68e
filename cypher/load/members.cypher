// Inserts or updates the members of groups.
CYPHER 25 replan=skip
UNWIND $rows AS row
MERGE (member:Member {id: row.id})
SET member.canonical = row.canonical, member.caption = row.id
