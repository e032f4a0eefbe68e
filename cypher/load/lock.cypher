// Writes to the fixed node, so that the transactions of several writers come one after the other.
CYPHER 25 replan=skip
MATCH (graph:Graph {id: 'graph'})
SET graph.layout = toInteger($layout)
