// Keeps the running sum of the digest by the types of nodes and relationships, as it is once the transaction is committed; with
// the last change of the journal, so that a program that keeps no sum makes it hold no more.
CYPHER 25 replan=skip
MATCH (graph:Graph {id: 'graph'})
MERGE (sum:Graph {id: 'sum'})
SET
  sum.types = $types,
  sum.sums = $sums,
  sum.definition = toInteger($definition),
  sum.layout = graph.layout,
  sum.caption = 'sum',
  sum.change =
    // include parts/last-change
