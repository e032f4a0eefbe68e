// Deletes descriptions of shared nodes, each by its rank, and gives them.
CYPHER 25 replan=skip
UNWIND $rows AS row
MATCH ()-[relationship:DESCRIBED_IN]->()
WHERE relationship.subjectId = row.id AND relationship.rank = row.rank
// include parts/delete-relationship
