// The shared nodes that have one of the ids, of whatever type, as they stand; see standing.
CYPHER 25 replan=skip
UNWIND $ids AS id
CALL (id) {
  MATCH (node:Actor {id: id})
  RETURN node, 'Actor' AS label
  UNION ALL
  MATCH (node:Event {id: id})
  RETURN node, 'Event' AS label
  UNION ALL
  MATCH (node:Topic {id: id})
  RETURN node, 'Topic' AS label
  UNION ALL
  MATCH (node:Claim {id: id})
  RETURN node, 'Claim' AS label
  UNION ALL
  MATCH (node:Position {id: id})
  RETURN node, 'Position' AS label
}
RETURN id, label, properties(node) AS properties, [other IN labels(node) WHERE other <> label] AS otherLabels
