// The number of the journal's last change; no row before the first one.
CYPHER 25
MATCH (journal:Graph {id: 'journal'})
RETURN journal.seq AS seq
