// Takes the mark of an import away.
MATCH (mark:Graph {id: 'imported'})
DELETE mark
