// How many documents are loaded.
MATCH (document:Document)
RETURN count(document) AS documents
