// The documents whose ids are these apart from case and separators, of which an id can have five.
MATCH (document:Document)
WHERE document.id IS NOT NULL
WITH document.id AS id
WITH
  id,
  toLower(replace(replace(replace(replace(replace(id, '-', ''), '_', ''), '.', ''), '/', ''), ':', '')) AS folded
WHERE folded IN $folded
RETURN id, folded
