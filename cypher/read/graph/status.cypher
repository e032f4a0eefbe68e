// How much the graph holds, in which version of the layout, and where its journal ends.
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
    version: coalesce(head(COLLECT {
      MATCH (revision:Graph {id: 'revision'})
      RETURN revision.version
    }), 0),
    journal: head(COLLECT {
      MATCH (journal:Graph {id: 'journal'})
      RETURN journal {.key, .seq, .at}
    }),
    projecting: EXISTS { (:Graph {id: 'projection'}) }
  } AS value
