// Who speaks most about whom.
MATCH (speaker:Actor)-[:SAID]->(statement:Statement)-[:ABOUT]->(target)
RETURN speaker, target, count(DISTINCT statement) AS statements
ORDER BY statements DESC
LIMIT 25
