// Joins judgements to the loaded nodes that their ids stand for, and to no other.
CYPHER 25 replan=skip
UNWIND $rows AS row
MATCH (judgement:Judgement {id: row.id})
CALL (row, judgement) {
  MATCH (judgement)-[identifies:IDENTIFIES]->(node)
  WHERE NOT node.id IN row.targets
  DELETE identifies
}
CALL (row, judgement) {
  UNWIND row.targets AS target
  MATCH (node:Actor|Event|Topic|Claim|Position|Statement {id: target})
  WHERE NOT EXISTS { (judgement)-[:IDENTIFIES]->(node) }
  CREATE (judgement)-[:IDENTIFIES]->(node)
}
