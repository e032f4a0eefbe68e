// Every figure that a statement asserts of each event, as the statement's own document gives it.
UNWIND $ids AS id
MATCH (:Event {id: id})<-[:ABOUT]-(claim:Claim)
WITH DISTINCT id, claim
MATCH (claim)<-[:ASSERTS]-(statement:Statement)-[:REPORTED_IN]->(document:Document)<-[described:DESCRIBED_IN]-(claim)
WHERE described.measure IS NOT NULL
RETURN
  id,
  collect(
    // include read/parts/figure
  ) AS value
