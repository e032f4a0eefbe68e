MATCH (claim:Claim)-[about:ABOUT]->(:Event)
WHERE about.figureOf = eventId
MATCH (document:Document {id: about.documentId})<-[:REPORTED_IN]-(statement:Statement)-[:ASSERTS]->(claim)
MATCH (claim)-[described:DESCRIBED_IN]->(document)
WHERE {{superseded}} OR NOT
  // include parts/superseded
WITH
  eventId,
  described.measure AS measure,
  coalesce(described.counting, '') AS counting,
  claim,
  statement,
  // include parts/voices
  AS speakers,
  described.min * CASE WHEN described.approximate THEN 9 ELSE 10 END / 10.0 AS min,
  described.max * CASE WHEN described.approximate THEN 11 ELSE 10 END / 10.0 AS max
