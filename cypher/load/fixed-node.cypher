// Makes the fixed node that writers queue at; says which layout the graph has. A second run changes nothing. A graph that has
// nothing else begins the running sum of its digest.
MERGE (graph:Graph {id: 'graph'})
  ON CREATE SET graph.layout = toInteger($layout), graph.caption = 'whosaid'
WITH graph
WHERE NOT EXISTS {
  MATCH (other)
  WHERE other <> graph
}
CREATE (:Graph {
  id: 'sum',
  types: [],
  sums: [],
  definition: toInteger($definition),
  layout: graph.layout,
  change: '',
  caption: 'sum'
})
