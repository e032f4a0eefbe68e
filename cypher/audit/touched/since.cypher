// The documents that changed after a change of the journal, sorted.
CYPHER 25
MATCH (change:Change)
WHERE change.seq > toInteger($seq)
RETURN DISTINCT change.documentId AS id
ORDER BY id
