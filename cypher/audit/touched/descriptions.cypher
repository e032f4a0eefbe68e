// Of the descriptions of some nodes: the first ones by rank, and those with some ranks. A node can have very many.
CYPHER 25
UNWIND $nodes AS row
CALL (row) {
  MATCH ()-[described:DESCRIBED_IN]->()
  WHERE described.subjectId = row.id AND described.rank >= ''
  RETURN described
  ORDER BY described.subjectId, described.rank
  LIMIT toInteger($first)
  UNION
  UNWIND row.ranks AS rank
  MATCH ()-[described:DESCRIBED_IN]->()
  WHERE described.subjectId = row.id AND described.rank = rank
  RETURN described
}
WITH described, startNode(described) AS node
RETURN described.subjectId AS id,
       head([label IN labels(node) WHERE label IN ['Actor', 'Event', 'Topic', 'Claim', 'Position']]) AS label,
       described.rank AS rank,
       properties(described) AS values
ORDER BY id, rank
