// Every figure that a statement asserts of each event, as the statement's own document gives it.
UNWIND $ids AS id
MATCH (:Event {id: id})<-[:ABOUT]-(claim:Claim)
WITH DISTINCT id, claim
MATCH (claim)<-[:ASSERTS]-(statement:Statement)-[:REPORTED_IN]->(document:Document)<-[described:DESCRIBED_IN]-(claim)
WHERE described.measure IS NOT NULL
RETURN
  id,
  collect({
    claimId: claim.id,
    measure: described.measure,
    counting: described.counting,
    min: described.min,
    max: described.max,
    approximate: coalesce(described.approximate, false),
    documentId: document.id,
    superseded: EXISTS {
      MATCH (document)<-[derived:DERIVED_FROM]-(:Document)
      WHERE derived.kind IN ['CORRECTS', 'RETRACTS']
    },
    speakerIds: COLLECT {
      MATCH (statement)<-[:SAID]-(speaker:Actor)
      RETURN speaker.id
    }
  }) AS value
