// The ids whose documents are still to be projected, while that is under way.
MATCH (projection:Graph {id: 'projection'})
RETURN projection.ids AS ids
