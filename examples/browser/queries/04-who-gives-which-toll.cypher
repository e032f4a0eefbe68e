// Who gives which toll. First set which: :param event => 'us-strikes-2019-12-29'
MATCH (speaker:Actor)-[said:SAID]->(statement:Statement)-[asserts:ASSERTS]->(claim:Claim)
MATCH (claim)-[about:ABOUT]->(strikes:Event {id: $event})
WHERE claim.measure IN ['KILLED', 'WOUNDED']
WITH speaker, said, statement, asserts, claim, head(collect(about)) AS about, strikes
RETURN speaker, said, statement, asserts, claim, about, strikes
LIMIT 25
