// The ids of all loaded documents, in order.
MATCH (document:Document)
RETURN document.id AS id
ORDER BY id
