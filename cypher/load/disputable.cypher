// What the disputes around some documents, and around those that these correct or retract, depend on: the claims that they
// describe, and the events of their figures.
UNWIND $documentIds AS id
MATCH (start:Document {id: id})
CALL (start) {
  RETURN start AS document
  UNION
  MATCH (start)-[derived:DERIVED_FROM]->(document:Document)
  WHERE derived.kind IN ['CORRECTS', 'RETRACTS']
  RETURN document
}
WITH DISTINCT document
RETURN
  COLLECT {
    MATCH (document)<-[:DESCRIBED_IN]-(claim:Claim)
    RETURN claim.id
  } AS claimIds,
  COLLECT {
    MATCH (:Claim)-[about:ABOUT]->(:Event)
    WHERE about.documentId = document.id
      AND about.figureOf IS NOT NULL
    RETURN DISTINCT about.figureOf
  } AS eventIds
