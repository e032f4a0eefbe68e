// Deletes shared nodes that no document describes any more; gives the judgements' relationships that go with them.
CYPHER 25
UNWIND $rows AS row
// include parts/shared-node
WITH
  node,
  labels(node) AS endLabels,
  node.id AS end,
  COLLECT {
    MATCH (judgement:Judgement)-[identifies:IDENTIFIES]->(node)
    RETURN {before: properties(identifies), labels: labels(judgement), id: judgement.id}
  } AS gone
DETACH DELETE node
WITH endLabels, end, gone
UNWIND gone AS one
RETURN
  'IDENTIFIES' AS type,
  one.before AS before,
  null AS after,
  one.labels AS startLabels,
  one.id AS start,
  endLabels,
  end
