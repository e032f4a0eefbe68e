// How much the graph holds, and in which version of the layout.
UNWIND $ids AS id
RETURN
  id,
  {
    documents: COUNT { (:Document) },
    statements: COUNT { (:Statement) },
    claims: COUNT { (:Claim) },
    actors: COUNT { (:Actor) },
    events: COUNT { (:Event) },
    topics: COUNT { (:Topic) },
    positions: COUNT { (:Position) },
    layout: head(COLLECT {
      MATCH (graph:Graph {id: 'graph'})
      RETURN graph.layout
    }),
    projecting: EXISTS { (:Graph {id: 'projection'}) }
  } AS value
