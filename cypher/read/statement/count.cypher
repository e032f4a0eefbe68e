// How many statements fulfil all clauses of each of $asked.parents; parents are as in page.cypher.
CYPHER 25
UNWIND $asked.parents AS parent
CALL (parent) {
  UNWIND parent.seeks AS seek
  CALL (seek) {
    // include read/statement/parts/candidates
  }
  WITH DISTINCT parent, seek, statement
  WHERE statement.key > seek.lower
    AND statement.key < seek.upper
    AND
    // include read/statement/parts/holds
  RETURN count(DISTINCT statement) AS value
}
RETURN parent.id AS id, value
