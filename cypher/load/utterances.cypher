// Gives the statements whose file gives an utterance the one of their group.
CYPHER 25 replan=skip
UNWIND $rows AS row
CALL (row) {
  MATCH (statement:Statement)
  WHERE statement.givenUtterance = row.given
  RETURN statement
  UNION ALL
  MATCH (statement:Statement)
  WHERE statement.utterance = row.given AND statement.givenUtterance IS NULL
  RETURN statement
}
WITH row, statement
WHERE statement.utterance <> row.utterance
WITH row, statement, properties(statement) AS before
SET
  statement.utterance = row.utterance,
  statement.givenUtterance = CASE WHEN row.utterance <> row.given THEN row.given END
RETURN labels(statement) AS labels, before, properties(statement) AS after
