// Changes after which the next number has no change, from the oldest kept one on; the last number is the journal's own.
CYPHER 25
// include audit/parts/changes
MATCH (journal:Graph {id: 'journal'})
WHERE change.seq < journal.seq AND NOT EXISTS { MATCH (:Change {seq: change.seq + 1}) }
   OR change.seq > journal.seq
RETURN 'change ' + toString(change.seq) AS at, 'no change ' + toString(change.seq + 1) + ', and the journal is at ' + toString(journal.seq) AS got
LIMIT toInteger($most)
