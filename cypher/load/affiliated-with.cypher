// An affiliation, as one document gives it, or as a claim that it reports asserts it (derived).
CYPHER 25 replan=skip
UNWIND $rows AS row
MATCH (actor:Actor {id: row.from})
MATCH (other:Actor {id: row.to})
CREATE (actor)-[affiliated:AFFILIATED_WITH]->(other)
SET affiliated = row.properties
