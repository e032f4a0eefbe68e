// Joins judgements to the loaded nodes that their ids stand for, and to no other.
CYPHER 25 replan=skip
UNWIND $rows AS row
MATCH (judgement:Judgement {id: row.id})
CALL (row, judgement) {
  MATCH (judgement)-[identifies:IDENTIFIES]->(node)
  WHERE NOT node.id IN row.targets
  WITH identifies, properties(identifies) AS before, node
  DELETE identifies
  RETURN collect({before: before, labels: labels(node), id: node.id}) AS gone
}
CALL (row, judgement) {
  UNWIND row.targets AS target
  MATCH (node:Actor|Event|Topic|Claim|Position|Statement {id: target})
  WHERE NOT EXISTS { (judgement)-[:IDENTIFIES]->(node) }
  CREATE (judgement)-[identifies:IDENTIFIES]->(node)
  RETURN collect({after: properties(identifies), labels: labels(node), id: node.id}) AS come
}
UNWIND gone + come AS one
RETURN
  'IDENTIFIES' AS type,
  one.before AS before,
  one.after AS after,
  labels(judgement) AS startLabels,
  judgement.id AS start,
  one.labels AS endLabels,
  one.id AS end
