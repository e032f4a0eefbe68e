// How many statements fulfil all clauses of each of $asked.parents; parents are as in page/about.cypher.
CYPHER 25 replan=skip
UNWIND $asked.parents AS parent
CALL (parent) {
  // include read/statement/parts/fulfilling
  RETURN count(DISTINCT statement) AS value
}
RETURN parent.id AS id, value
