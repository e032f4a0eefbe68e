// Who is only spoken about
MATCH (speaker:Actor)-[said:SAID]->(statement:Statement)-[about:ABOUT]->(silent:State|Militia)
WHERE about.stance IS NOT NULL
  AND NOT EXISTS { (silent)-[:SAID]->() }
RETURN speaker, said, statement, about, silent
LIMIT 25
