// Each document's judgements about what ids mean, in the order of its file.
UNWIND $documentIds AS documentId
MATCH (:Document {id: documentId})-[:JUDGES]->(judgement:Judgement)
RETURN documentId, judgement.verdict AS verdict, judgement.ids AS ids, judgement.basis AS basis
ORDER BY documentId, judgement.entry
