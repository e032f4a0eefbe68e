// Statements in somebody's words that have no quote, and paraphrases that have one.
CYPHER 25
// include audit/parts/statements
WITH statement
WHERE statement.voice = 'ATTRIBUTED' AND statement.form IS NOT NULL AND (statement.form = 'INDIRECT') <> (statement.quote IS NULL)
RETURN statement.id AS at, statement.form + ' with ' + coalesce('"' + statement.quote + '"', 'no quote') AS got
LIMIT toInteger($most)
