// The layout that the graph was last prepared for; no row where it never was.
MATCH (graph:Graph {id: 'graph'})
RETURN graph.layout AS layout
