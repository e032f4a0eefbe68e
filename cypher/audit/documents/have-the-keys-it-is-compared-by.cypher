// Every document with its id, its text where it is kept, and the keys that are made of them.
CYPHER 25
// include audit/parts/documents
RETURN document.id AS id, document.text AS text, document.idKey AS idKey, document.textKey AS textKey
