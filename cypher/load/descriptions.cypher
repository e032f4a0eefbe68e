// The first descriptions of shared nodes, by rank, those of some documents left out: where a view finds what it lost.
UNWIND $ids AS id
CALL (id) {
  MATCH ()-[described:DESCRIBED_IN]->()
  WHERE described.subjectId = id AND described.rank >= '' AND NOT described.documentId IN $without
  RETURN described
  ORDER BY described.subjectId, described.rank
  LIMIT toInteger($limit)
}
RETURN id, described.rank AS rank, properties(described) AS values
