// The relationships that go with the documents, each once, for the running sum: those that they give between shared nodes, and
// those of nodes that belong to them alone.
CYPHER 25 replan=skip
CALL () {
  UNWIND $documentIds AS documentId
  // include parts/owned-relationships
  RETURN relationship
  UNION
  UNWIND $documentIds AS documentId
  MATCH (:Document {id: documentId})<-[:REPORTED_IN]-(statement:Statement)
  MATCH (statement)-[relationship]-()
  RETURN relationship
  UNION
  UNWIND $documentIds AS documentId
  MATCH (:Document {id: documentId})-[relationship]-()
  RETURN relationship
  UNION
  UNWIND $documentIds AS documentId
  MATCH (:Document {id: documentId})-[:JUDGES]->(:Judgement)-[relationship:IDENTIFIES]->()
  RETURN relationship
}
WITH relationship, startNode(relationship) AS start, endNode(relationship) AS end
RETURN
  type(relationship) AS type,
  properties(relationship) AS before,
  null AS after,
  labels(start) AS startLabels,
  start.id AS start,
  labels(end) AS endLabels,
  end.id AS end
