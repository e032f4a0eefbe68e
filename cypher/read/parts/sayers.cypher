MATCH (claim)<-[:{{verb}}]-(statement:Statement)<-[:SAID]-(speaker:Actor)
WHERE $superseded OR NOT
  // include parts/superseded
