// Announces that the holder of the lock is about to commit: what is read from now on may be of two states of the graph.
// Committed by itself, before the change is; see docs/architecture.md.
CYPHER 25 replan=skip
MERGE (revision:Graph {id: 'revision'})
SET
  revision.version = coalesce(revision.version, 0) + 1,
  revision.writer = $writer,
  revision.caption = 'revision'
