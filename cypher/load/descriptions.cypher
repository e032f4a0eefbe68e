// The first descriptions of shared nodes, by rank, some left out: where a view finds what it lost.
UNWIND $rows AS row
CALL (row) {
  MATCH ()-[described:DESCRIBED_IN]->()
  WHERE described.subjectId = row.id AND described.rank >= '' AND NOT described.rank IN row.without
  RETURN described
  ORDER BY described.subjectId, described.rank
  LIMIT toInteger($limit)
}
RETURN row.id AS id, described.rank AS rank, properties(described) AS values
