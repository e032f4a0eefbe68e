// Statements in the document's own voice that have a form or a quote.
MATCH (statement:Statement {voice: 'NARRATOR'})
WHERE statement.form IS NOT NULL OR statement.quote IS NOT NULL
RETURN statement.id AS at, coalesce(statement.form, statement.quote) AS got
LIMIT toInteger($most)
