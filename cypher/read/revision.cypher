// In which revision the graph is: how many changes were announced, whose commit is under way, if any's is, how many ids
// judgements have grouped, and whether a projection is under way.
OPTIONAL MATCH (revision:Graph {id: 'revision'})
RETURN
  'revision' AS id,
  [
    coalesce(revision.version, 0),
    revision.writer,
    COUNT { MATCH (:Member) },
    EXISTS { MATCH (:Graph {id: 'projection'}) }
  ] AS value
