// The ids that documents describe, as they name them, and their statements with the utterances that their files give.
CYPHER 25 replan=skip
UNWIND $documentIds AS documentId
CALL (documentId) {
  MATCH ()-[described:DESCRIBED_IN]->()
  WHERE described.documentId = documentId
  RETURN coalesce(described.givenId, described.subjectId) AS id, false AS isStatement, null AS utterance
  UNION ALL
  MATCH (:Document {id: documentId})<-[:REPORTED_IN]-(statement:Statement)
  RETURN statement.id AS id, true AS isStatement, coalesce(statement.givenUtterance, statement.utterance) AS utterance
}
RETURN id, isStatement, utterance
