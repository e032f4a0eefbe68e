// Takes the lock that writers queue at, for a reader: the value stays as it is. Tells whether a killed writer has left
// its announcement.
CYPHER 25 replan=skip
MATCH (graph:Graph {id: 'graph'})
SET graph.layout = graph.layout
WITH graph
OPTIONAL MATCH (revision:Graph {id: 'revision'})
RETURN revision.writer IS NOT NULL AS isAnnounced
