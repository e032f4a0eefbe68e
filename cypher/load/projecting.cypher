// Marks the graph: the documents that use these ids are still to be projected.
MERGE (projection:Graph {id: 'projection'})
SET projection.ids = $ids, projection.caption = 'projection'
