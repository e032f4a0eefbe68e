// What Zarif said about whom. First set which: :param speaker => 'mohammad-javad-zarif'
MATCH (speaker:Actor {id: $speaker})-[said:SAID]->(statement:Statement)-[about:ABOUT]->(target)
RETURN speaker, said, statement, about, target
LIMIT 25
