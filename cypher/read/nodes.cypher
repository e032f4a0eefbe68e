// The node of each id in $ids, of whatever type; an id that no node has gives no row.
UNWIND $ids AS id
CALL (id) {
  MATCH (node:Actor {id: id})
  RETURN node { .*, labels: labels(node) } AS value
  UNION ALL
  MATCH (node:Statement {id: id})
  RETURN node { .*, labels: labels(node) } AS value
  UNION ALL
  MATCH (node:Claim {id: id})
  RETURN node { .*, labels: labels(node) } AS value
  UNION ALL
  MATCH (node:Event {id: id})
  RETURN node { .*, labels: labels(node) } AS value
  UNION ALL
  MATCH (node:Topic {id: id})
  RETURN node { .*, labels: labels(node) } AS value
  UNION ALL
  MATCH (node:Position {id: id})
  RETURN node { .*, labels: labels(node) } AS value
  UNION ALL
  MATCH (document:Document {id: id})
  RETURN
  // include read/document/parts/record
  AS value
}
RETURN id, value
