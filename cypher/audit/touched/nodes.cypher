// The shared nodes that some documents describe, with the ranks of these descriptions, and whatever their judgements name.
CYPHER 25
UNWIND $documentIds AS documentId
MATCH (document:Document {id: documentId})
CALL (document) {
  MATCH (document)<-[described:DESCRIBED_IN]-(node)
  RETURN node.id AS id, described.rank AS rank
  UNION ALL
  MATCH (document)-[:JUDGES]->(judgement:Judgement)
  UNWIND judgement.ids AS id
  RETURN id, null AS rank
  UNION ALL
  MATCH (document)-[:JUDGES]->(:Judgement)-[:IDENTIFIES]->(node)
  RETURN node.id AS id, null AS rank
}
RETURN id, collect(rank) AS ranks
