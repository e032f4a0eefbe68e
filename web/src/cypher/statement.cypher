// A statement with its speaker, what it is about, its claims, and the statements around it.
MATCH said = (:Actor)-[:SAID]->(statement:Statement {id: $id})-[:REPORTED_IN]->(:Document)
OPTIONAL MATCH about = (statement)-[:ABOUT|ASSERTS|DENIES|LEAVES_OPEN|ASKS]->()
OPTIONAL MATCH around = (statement)-[:REPORTS|REPLIES_TO]-(:Statement)<-[:SAID]-(:Actor)
RETURN said, about, around
LIMIT 100
