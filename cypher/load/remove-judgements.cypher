// Deletes the judgements of the documents.
UNWIND $documentIds AS documentId
MATCH (:Document {id: documentId})-[:JUDGES]->(judgement:Judgement)
DETACH DELETE judgement
