// What Zarif said about whom
MATCH (speaker:Actor {id: 'mohammad-javad-zarif'})-[said:SAID]->(statement:Statement)-[about:ABOUT]->(target)
RETURN speaker, said, statement, about, target
LIMIT 25
