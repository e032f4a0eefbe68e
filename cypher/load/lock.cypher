// Writes to the fixed node, so that the transactions of several writers come one after the other.
MATCH (graph:Graph {id: 'graph'})
SET graph.layout = toInteger($layout)
