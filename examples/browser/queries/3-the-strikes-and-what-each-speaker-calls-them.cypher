// The strikes and what each speaker calls them
MATCH (speaker:Actor)-[said:SAID]->(statement:Statement)-[about:ABOUT]->(strikes:Event {id: 'us-strikes-2019-12-29'})
WHERE about.`as` IS NOT NULL
RETURN speaker, said, statement, about, strikes
LIMIT 25
