// Every statement with its text, its quote and the words that are made of them; every document with its title, and again
// with its text where it is kept.
CYPHER 25
// include audit/parts/statements
RETURN statement.id AS id, statement.text AS text, statement.quote AS quote, statement.words AS words
UNION ALL
// include audit/parts/documents
RETURN document.id AS id, document.title AS text, null AS quote, document.words AS words
UNION ALL
// include audit/parts/documents
WITH document
WHERE document.text IS NOT NULL OR document.textWords IS NOT NULL
RETURN document.id AS id, document.text AS text, null AS quote, document.textWords AS words
