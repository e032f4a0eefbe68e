coalesce(head(COLLECT {
  MATCH (journal:Graph {id: 'journal'})
  RETURN journal.key + ' ' + journal.seq
}), '')
