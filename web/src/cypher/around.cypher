// What it said and what is said about it, with the documents.
MATCH (centre {id: $id})
WHERE centre:Actor OR centre:Event OR centre:Topic OR centre:Position
CALL (centre) {
  MATCH path = (centre)-[:SAID]->(statement:Statement)-[:ABOUT]->()
  RETURN path, statement
  UNION
  MATCH path = (centre)<-[:ABOUT]-(statement:Statement)<-[:SAID]-(:Actor)
  RETURN path, statement
  UNION
  MATCH path = (centre)<-[:SPOKEN_AS]-(statement:Statement)<-[:SAID]-(:Actor)
  RETURN path, statement
}
MATCH reported = (statement)-[:REPORTED_IN]->(:Document)
RETURN path, reported
LIMIT 100
