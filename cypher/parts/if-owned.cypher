WHEN row.type = '{{type}}' THEN {
  MATCH ()-[relationship:{{type}}]->()
  WHERE relationship.documentId = row.documentId
  RETURN relationship
}
