CALL () {
  WHEN $documentIds IS NULL THEN {
    MATCH (claim:Claim)-[about:ABOUT]->(end)
    RETURN claim, about, end
  }
  ELSE {
    UNWIND $documentIds AS documentId
    MATCH (claim:Claim)-[about:ABOUT]->(end)
    WHERE about.documentId = documentId
    RETURN claim, about, end
  }
}
