// The strikes and what each speaker calls them. First set which: :param event => 'us-strikes-2019-12-29'
MATCH (speaker:Actor)-[said:SAID]->(statement:Statement)-[about:ABOUT]->(strikes:Event {id: $event})
WHERE about.`as` IS NOT NULL
RETURN speaker, said, statement, about, strikes
LIMIT 25
