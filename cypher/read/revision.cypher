// In which revision the graph is: how many changes were announced, and whose commit is under way, if any's is.
OPTIONAL MATCH (revision:Graph {id: 'revision'})
RETURN 'revision' AS id, [coalesce(revision.version, 0), revision.writer] AS value
