// The fixed node, where the graph has another layout than this program.
MATCH (graph:Graph {id: 'graph'})
WHERE graph.layout IS NULL OR graph.layout <> toInteger($layout)
RETURN graph.id AS at, 'layout ' + toString(graph.layout) AS got
LIMIT toInteger($most)
