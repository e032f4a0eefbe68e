MATCH (start)-[relationship:{{type}}]->(end)
WHERE relationship.documentId = documentId
RETURN start, relationship, end
