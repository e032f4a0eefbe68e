// Journals what a transaction is about to do to documents: runs before it deletes anything. `seq` has no gap, since writers
// come one after the other, and `at` never goes back, so that the oldest changes are the first by both. Then deletes the
// oldest ones that need not be kept, at most $most.
CYPHER 25 replan=skip
MERGE (journal:Graph {id: 'journal'})
ON CREATE SET
  journal.key = randomUUID(),
  journal.seq = 0,
  journal.at = $at,
  journal.caption = 'journal'
WITH journal, journal.seq AS before
SET
  journal.seq = before + size($rows),
  journal.at = CASE WHEN $at > journal.at THEN $at ELSE journal.at END
WITH journal, before
CALL (journal, before) {
  UNWIND range(1, size($rows)) AS place
  WITH before + place AS seq, $rows[place - 1] AS row
  WITH seq, row, COLLECT {
    MATCH (:Document {id: row.replacedId})<-[:REPORTED_IN]-(statement:Statement)
    WHERE NOT statement.id IN row.keptIds
    RETURN statement.id
    ORDER BY statement.id
  } AS removedIds
  CREATE (change:Change {
    seq: seq,
    at: journal.at,
    op: row.op,
    documentId: row.documentId,
    removedIds: removedIds,
    caption: row.op + ' ' + row.documentId
  })
  SET change.contentHash = row.contentHash
}
WITH journal, coalesce(toInteger($kept), CASE WHEN COUNT { (:Document) } > $least THEN COUNT { (:Document) } ELSE toInteger($least) END) AS kept
CALL (journal, kept) {
  OPTIONAL MATCH (old:Change)
  WHERE old.at < $before
  WITH journal, kept, max(old.seq) AS aged
  WITH CASE WHEN aged > journal.seq - kept THEN aged ELSE journal.seq - kept END AS until
  MATCH (change:Change)
  WHERE change.seq <= until
  WITH change
  ORDER BY change.seq
  LIMIT toInteger($most)
  DELETE change
}
