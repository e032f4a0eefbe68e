// Every statement with an utterance, with the one that its file gives.
CYPHER 25
CALL () {
  // include audit/parts/statements
  RETURN statement
  UNION ALL
  UNWIND coalesce($nodeIds, []) AS nodeId
  MATCH (statement:Statement {id: nodeId})
  RETURN statement
}
WITH statement
WHERE statement.utterance IS NOT NULL OR statement.givenUtterance IS NOT NULL
RETURN statement.id AS id, statement.utterance AS utterance, coalesce(statement.givenUtterance, statement.utterance, '') AS given
