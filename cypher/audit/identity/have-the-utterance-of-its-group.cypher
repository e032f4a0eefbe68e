// Every statement with an utterance, with the one that its file gives.
MATCH (statement:Statement)
WHERE statement.utterance IS NOT NULL OR statement.givenUtterance IS NOT NULL
RETURN statement.id AS id, statement.utterance AS utterance, coalesce(statement.givenUtterance, statement.utterance, '') AS given
