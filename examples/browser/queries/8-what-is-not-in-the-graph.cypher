// What is not in the graph: the words of those whom the strikes hit
MATCH (event:Event {id: 'us-strikes-2019-12-29'})<-[part:TOOK_PART_IN]-(actor:Actor)
WHERE NOT EXISTS { (actor)-[:SAID]->(:Statement)-[:ABOUT]->(event) }
RETURN event, part, actor
LIMIT 25
