MATCH (sum:Graph {id: 'sum'})
WHERE sum.layout = graph.layout
  AND sum.change =
    // include parts/last-change
