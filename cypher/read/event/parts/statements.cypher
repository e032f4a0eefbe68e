CALL (event) {
  MATCH (event)<-[:ABOUT|MADE_AT]-(statement:Statement)
  RETURN statement
  UNION
  MATCH (event)<-[:ABOUT]-(claim:Claim)
  WITH DISTINCT claim
  MATCH (claim)<-[:ASSERTS|DENIES|LEAVES_OPEN|ASKS]-(statement:Statement)
  RETURN statement
}
WITH statement
WHERE $superseded OR NOT
  // include parts/superseded
