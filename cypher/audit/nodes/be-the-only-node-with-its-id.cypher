// Ids that stand for nodes of several types. Within a type the constraints forbid it, and whatever has a statement's id is found
// from its own side, so that the statements, most of the graph, need no look.
CYPHER 25
CALL () {
  WHEN $documentIds IS NULL THEN {
    MATCH (node:Actor|Event|Topic|Claim|Position|Document)
    RETURN node
  }
  ELSE {
    UNWIND $documentIds + $nodeIds AS id
    MATCH (node:Actor|Event|Topic|Claim|Position|Document {id: id})
    RETURN DISTINCT node
  }
}
WITH node, COUNT { MATCH (:Actor {id: node.id}) } + COUNT { MATCH (:Event {id: node.id}) } + COUNT { MATCH (:Topic {id: node.id}) }
     + COUNT { MATCH (:Claim {id: node.id}) } + COUNT { MATCH (:Position {id: node.id}) }
     + COUNT { MATCH (:Statement {id: node.id}) } + COUNT { MATCH (:Document {id: node.id}) } AS nodes
WHERE nodes > 1
RETURN node.id AS at, toString(nodes) + ' nodes, one of them ' + reduce(text = '', label IN labels(node) | text + ':' + label) AS got
LIMIT toInteger($most)
