CALL () {
  WHEN $documentIds IS NULL THEN {
    MATCH (judgement:Judgement)
    RETURN judgement
  }
  ELSE {
    UNWIND $documentIds AS documentId
    MATCH (:Document {id: documentId})-[:JUDGES]->(judgement:Judgement)
    RETURN judgement
  }
}
