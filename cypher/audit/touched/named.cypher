// The actors, events and topics that full-text queries of names find, and the positions with some titles: all that are known
// beyond one document.
CYPHER 25
CALL () {
  UNWIND $queries AS query
  CALL db.index.fulltext.queryNodes('subject_names', query) YIELD node
  RETURN node
  UNION
  MATCH (node:Position)
  WHERE any(title IN node.foldedNames WHERE title IN $titles)
  RETURN node
}
WITH DISTINCT node
WHERE NOT node.id CONTAINS '#'
RETURN node.id AS id,
       head([label IN labels(node) WHERE label IN ['Actor', 'Event', 'Topic', 'Position']]) AS label,
       coalesce(node.names, [coalesce(node.name, node.title)]) AS names
LIMIT toInteger($most)
