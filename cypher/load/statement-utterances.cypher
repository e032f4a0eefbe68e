// Gives statements whose files give no utterance the one of their group, or none; an empty givenUtterance says so.
CYPHER 25 replan=skip
UNWIND $rows AS row
MATCH (statement:Statement {id: row.id})
WHERE (statement.utterance IS NULL OR statement.givenUtterance = '')
  AND coalesce(statement.utterance, '') <> coalesce(row.utterance, '')
WITH row, statement, properties(statement) AS before
SET statement.utterance = row.utterance, statement.givenUtterance = CASE WHEN row.utterance IS NOT NULL THEN '' END
RETURN labels(statement) AS labels, before, properties(statement) AS after
