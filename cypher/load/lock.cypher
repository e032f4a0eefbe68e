// Writes to the fixed node, so that the transactions of several writers come one after the other. A layout of a newer
// program stays, and the writer is told it; also whether any judgement is loaded, whether a projection is under way, and the
// running sum of the digest, null where none holds.
CYPHER 25 replan=skip
MATCH (graph:Graph {id: 'graph'})
SET graph.layout = CASE WHEN graph.layout > toInteger($layout) THEN graph.layout ELSE toInteger($layout) END
RETURN
  graph.layout AS layout,
  EXISTS { MATCH (judgement:Judgement) WHERE judgement.entry = 0 } AS isJudged,
  EXISTS { MATCH (:Graph {id: 'projection'}) } AS isProjecting,
  head(COLLECT {
    // include parts/sum
    RETURN sum{.types, .sums, .definition, .layout}
  }) AS sum
