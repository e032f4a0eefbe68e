// The changes of the journal after $after, at most $most, with the number of the last change and of the oldest that is kept.
CYPHER 25
UNWIND $ids AS id
OPTIONAL MATCH (journal:Graph {id: id})
RETURN
  id,
  {
    key: coalesce(journal.key, ''),
    seq: coalesce(journal.seq, 0),
    oldest: head(COLLECT {
      MATCH (change:Change)
      WHERE change.seq > 0
      RETURN change.seq
      ORDER BY change.seq
      LIMIT 1
    }),
    changes: COLLECT {
      MATCH (change:Change)
      WHERE change.seq > toInteger($after)
      WITH change
      ORDER BY change.seq
      LIMIT toInteger($most)
      RETURN change {.seq, .at, .op, .documentId, .removedIds}
    }
  } AS value
