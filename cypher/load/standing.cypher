// The shared nodes that are of the type that $rows say, as they stand; an actor's kind is its second label.
CYPHER 25 replan=skip
UNWIND $rows AS row
// include parts/shared-node
RETURN
  row.id AS id,
  row.label AS label,
  properties(node) AS properties,
  [other IN labels(node) WHERE other <> row.label] AS otherLabels
