CALL () {
  WHEN $documentIds IS NULL THEN {
    MATCH (change:Change)
    RETURN change
  }
  ELSE {
    UNWIND $documentIds AS documentId
    MATCH (change:Change)
    WHERE change.documentId = documentId
    RETURN change
  }
}
