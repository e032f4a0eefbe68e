// Every statement with its text, its quote and the words that are made of them.
MATCH (statement:Statement)
RETURN statement.id AS id, statement.text AS text, statement.quote AS quote, statement.words AS words
