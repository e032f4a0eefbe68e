// How many documents have another layout than this program.
MATCH (document:Document)
WHERE document.layout IS NULL OR document.layout <> toInteger($layout)
RETURN count(*) AS documents
