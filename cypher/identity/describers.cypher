// How many descriptions each shared node has.
CYPHER 25 replan=skip
UNWIND $rows AS row
// include parts/shared-node
RETURN row.id AS id, COUNT { (node)-[:DESCRIBED_IN]->() } AS describers
