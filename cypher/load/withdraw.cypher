// Withdraws an announcement once the change is committed, or will never be; another writer's stays. Without $writer it
// withdraws whatever a killed writer has left: whoever holds the lock knows that nobody is committing.
CYPHER 25 replan=skip
MATCH (revision:Graph {id: 'revision'})
WHERE revision.writer IS NOT NULL
  AND ($writer IS NULL OR revision.writer = $writer)
SET revision.writer = null
