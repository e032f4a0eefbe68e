CALL () {
  WHEN $documentIds IS NULL THEN {
    MATCH (start)-[owned:{{type}}]->(end)
    RETURN start, owned, end
  }
  ELSE {
    UNWIND $documentIds AS documentId
    MATCH (start)-[owned:{{type}}]->(end)
    WHERE owned.documentId = documentId
    RETURN start, owned, end
  }
}
