// Every document, with its text's hash and whether the graph keeps the text.
MATCH (document:Document)
RETURN document.id AS id, document.sha256 AS sha256, document.language AS language, document.text IS NOT NULL AS kept
ORDER BY id
