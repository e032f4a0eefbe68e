// Every judgement, with what it says of its joins and the nodes that it is joined to.
CYPHER 25
// include audit/parts/judgements
RETURN judgement.id AS id, judgement.ids AS ids,
       coalesce(judgement.applied, []) AS applied,
       coalesce(judgement.notApplied, []) AS notApplied,
       COLLECT { MATCH (judgement)-[:IDENTIFIES]->(node) RETURN node.id } AS nodes
