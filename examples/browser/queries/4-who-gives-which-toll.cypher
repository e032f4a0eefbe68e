// Who gives which toll
MATCH (speaker:Actor)-[said:SAID]->(statement:Statement)-[asserts:ASSERTS]->(claim:Claim)
MATCH (claim)-[about:ABOUT]->(strikes:Event {id: 'us-strikes-2019-12-29'})
WHERE claim.measure IN ['KILLED', 'WOUNDED']
WITH speaker, said, statement, asserts, claim, head(collect(about)) AS about, strikes
RETURN speaker, said, statement, asserts, claim, about, strikes
LIMIT 25
