// Makes the fixed node that writers queue at; says which layout the graph has. A second run changes nothing.
MERGE (graph:Graph {id: 'graph'})
  ON CREATE SET graph.layout = toInteger($layout), graph.caption = 'whosaid'
