// The documents whose ids are these apart from case and separators.
MATCH (document:Document)
WHERE document.idKey IN $keys
RETURN document.id AS id, document.idKey AS key
