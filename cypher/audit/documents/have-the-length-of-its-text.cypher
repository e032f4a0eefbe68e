// Documents whose textLength is not the number of code points of their text; the API reads no text that is too long to send.
CYPHER 25
// include audit/parts/documents
WITH document
WHERE coalesce(document.textLength, -1) <> coalesce(size(document.text), -1)
RETURN document.id AS at, coalesce(document.textLength, 'no length') + ' of ' + coalesce(size(document.text), 'no text') AS got
LIMIT toInteger($most)
