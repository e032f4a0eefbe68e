// Deletes descriptions of shared nodes, each by its rank.
CYPHER 25 replan=skip
UNWIND $rows AS row
MATCH ()-[described:DESCRIBED_IN]->()
WHERE described.subjectId = row.id AND described.rank = row.rank
DELETE described
