// Every statement, or those that are in the documents of $documentIds, or should be by their ids.
CALL () {
  WHEN $documentIds IS NULL THEN {
    MATCH (statement:Statement)
    RETURN statement
  }
  ELSE {
    UNWIND $documentIds AS documentId
    CALL (documentId) {
      MATCH (statement:Statement)
      WHERE statement.id STARTS WITH documentId + '#'
      RETURN statement
      UNION
      MATCH (:Document {id: documentId})<-[:REPORTED_IN]-(statement:Statement)
      RETURN statement
    }
    RETURN DISTINCT statement
  }
}
