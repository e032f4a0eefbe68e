// The fixed node, where the graph has another layout than this program, and how many documents have another one.
CYPHER 25
CALL () {
  MATCH (graph:Graph {id: 'graph'})
  WHERE graph.layout IS NULL OR graph.layout <> toInteger($layout)
  RETURN graph.id AS at, 'layout ' + coalesce(toString(graph.layout), 'none') + ', so run whosaid upgrade' AS got
  UNION ALL
  // include audit/parts/documents
  WITH document
  WHERE document.layout IS NULL OR document.layout <> toInteger($layout)
  WITH document.layout AS layout, count(*) AS documents
  RETURN 'documents of layout ' + coalesce(toString(layout), '6 or older') AS at,
         toString(documents) + ', so run whosaid upgrade' AS got
}
RETURN at, got
LIMIT toInteger($most)
