// Takes the mark of a projection away.
MATCH (projection:Graph {id: 'projection'})
DELETE projection
