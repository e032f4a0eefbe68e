// By whom each claim is disputed, and why, by reason and other claim. The claim must be asserted, and
//   DENIED   is denied by other speakers (the other claim is itself);
//   LINKED   a claim that somebody asserts contradicts it, whoever says so;
//   FIGURES  a figure of it cannot hold together with one that other speakers assert for the same event, measure and
//            counting; each statement counts with the figure of its own document, an approximate one widened by a tenth.
// Other speakers are any but the same ones jointly. Superseded statements, which their own source took back, count nowhere.
CYPHER 25
CALL () {
  UNWIND $ids AS id
  MATCH (claim:Claim {id: id})<-[verb:ASSERTS|DENIES]-(statement:Statement)
  WHERE NOT
    // include parts/superseded
  WITH
    id,
    type(verb) AS verb,
    statement,
    // include parts/voices
    AS speakers
  WITH id, collect({verb: verb, statement: statement, speakers: speakers}) AS voices
  UNWIND [voice IN voices WHERE voice.verb = 'ASSERTS'] AS mine
  UNWIND [voice IN voices WHERE voice.verb = 'DENIES' AND voice.speakers <> mine.speakers] AS other
  RETURN id, 'DENIED' AS reason, id AS claimId, mine.statement AS mine, other.statement AS other
  UNION
  UNWIND $ids AS id
  MATCH (claim:Claim {id: id})-[:CONTRADICTS]-(opposite:Claim)
  WITH DISTINCT id, claim, opposite
  MATCH (claim)<-[:ASSERTS]-(statement:Statement)
  WHERE NOT
    // include parts/superseded
  WITH id, opposite, statement AS mine
  MATCH (opposite)<-[:ASSERTS]-(statement:Statement)
  WHERE NOT
    // include parts/superseded
  RETURN id, 'LINKED' AS reason, opposite.id AS claimId, mine, statement AS other
  UNION
  UNWIND $ids AS id
  MATCH (:Claim {id: id})-[about:ABOUT]->(:Event)
  WITH DISTINCT about.figureOf AS eventId
  // include parts/figures
  WITH
    eventId,
    measure,
    counting,
    collect({
      claimId: claim.id,
      statement: statement,
      speakers: speakers,
      low: coalesce(min, -Infinity),
      high: coalesce(max, Infinity)
    }) AS figures
  UNWIND [figure IN figures WHERE figure.claimId IN $ids] AS mine
  UNWIND [figure IN figures WHERE figure.speakers <> mine.speakers AND (figure.low > mine.high OR figure.high < mine.low)] AS other
  RETURN mine.claimId AS id, 'FIGURES' AS reason, other.claimId AS claimId, mine.statement AS mine, other.statement AS other
}
CALL (id, reason, claimId, mine, other) {
  RETURN mine AS statement, true AS own
  UNION ALL
  RETURN other AS statement, false AS own
}
WITH DISTINCT id, reason, claimId, statement, own
ORDER BY statement.key
WITH
  id,
  reason,
  claimId,
  collect(CASE WHEN own THEN statement.id END) AS statementIds,
  collect(CASE WHEN NOT own THEN statement.id END) AS otherStatementIds
ORDER BY reason, claimId
RETURN
  id,
  collect({reason: reason, claimId: claimId, statementIds: statementIds, otherStatementIds: otherStatementIds}) AS value
