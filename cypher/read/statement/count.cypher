// How many statements fulfil a group of each of $parents; parents are as in page/about.cypher.
CYPHER 25 replan=skip
UNWIND $parents AS parent
CALL (parent) {
  // include read/statement/parts/fulfilling
  RETURN count(statement) AS value
}
RETURN parent.id AS id, value
