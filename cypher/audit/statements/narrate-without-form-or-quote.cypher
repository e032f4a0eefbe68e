// Statements in the document's own voice that have a form or a quote.
CYPHER 25
// include audit/parts/statements
WITH statement
WHERE statement.voice = 'NARRATOR' AND (statement.form IS NOT NULL OR statement.quote IS NOT NULL)
RETURN statement.id AS at, coalesce(statement.form, statement.quote) AS got
LIMIT toInteger($most)
