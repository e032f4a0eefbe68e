// The nodes that belong to the documents alone: what goes with them, for the running sum.
CYPHER 25 replan=skip
UNWIND $documentIds AS documentId
MATCH (document:Document {id: documentId})
CALL (document) {
  RETURN document AS node
  UNION ALL
  MATCH (document)<-[:REPORTED_IN]-(node:Statement)
  RETURN node
  UNION ALL
  MATCH (document)-[:JUDGES]->(node:Judgement)
  RETURN node
}
RETURN labels(node) AS labels, properties(node) AS before, null AS after
