CALL () {
  WHEN $documentIds IS NULL THEN {
    MATCH (document:Document)
    RETURN document
  }
  ELSE {
    UNWIND $documentIds AS documentId
    MATCH (document:Document {id: documentId})
    RETURN document
  }
}
