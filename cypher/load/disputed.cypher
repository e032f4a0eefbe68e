// Marks the claims in $claimIds, those linked to them, and those with figures of the events in $eventIds, as disputed or not;
// read/claim/disputes says what a dispute is. Only marks that change are written.
// Speakers are compared statement by statement: two statements are of different speakers unless the same ones make both.
CYPHER 25 replan=skip
CALL () {
  UNWIND $claimIds AS id
  MATCH (claim:Claim {id: id})
  RETURN claim
  UNION
  UNWIND $claimIds AS id
  MATCH (:Claim {id: id})-[:CONTRADICTS]-(claim:Claim)
  RETURN claim
  UNION
  UNWIND $eventIds AS id
  MATCH (claim:Claim)-[about:ABOUT]->(:Event)
  USING INDEX about:ABOUT(figureOf)
  WHERE about.figureOf = id
  RETURN claim
}
WITH collect(claim) AS claims
CALL (claims) {
  UNWIND claims AS claim
  RETURN claim, false AS by
  UNION ALL
  // Asserted and denied, and not all by those who make one of the denials; nothing is counted, for claims can be on everybody's lips.
  UNWIND claims AS claim
  WITH
    claim,
    head(COLLECT {
      MATCH (claim)<-[:DENIES]-(statement:Statement)
      WHERE NOT
        // include parts/superseded
      RETURN
        // include parts/voices
        AS speakers
      LIMIT 1
    }) AS deniers
  WHERE deniers IS NOT NULL
    AND EXISTS {
      MATCH (claim)<-[:ASSERTS]-(statement:Statement)
      WHERE NOT
        // include parts/superseded
    }
    AND EXISTS {
      MATCH (claim)<-[:ASSERTS|DENIES]-(statement:Statement)
      WHERE NOT
        // include parts/superseded
        AND deniers <>
        // include parts/voices
    }
  RETURN claim, true AS by
  UNION ALL
  UNWIND claims AS claim
  MATCH (claim)-[:CONTRADICTS]-(other:Claim)
  WHERE EXISTS {
      MATCH (claim)<-[:ASSERTS]-(statement:Statement)
      WHERE NOT
        // include parts/superseded
    }
    AND EXISTS {
      MATCH (other)<-[:ASSERTS]-(statement:Statement)
      WHERE NOT
        // include parts/superseded
    }
  RETURN claim, true AS by
  UNION ALL
  // Of the figures of one thing, the one with the least upper bound tells which others lie above a figure of somebody else;
  // the next one that others give tells it of its own. The same from above.
  UNWIND claims AS claim
  WITH claim
  WHERE claim.measure IS NOT NULL
  MATCH (claim)-[about:ABOUT]->(:Event)
  WITH DISTINCT about.figureOf AS eventId
  // include parts/figures superseded=false
  WITH eventId, measure, counting, claim, speakers, coalesce(min, -Infinity) AS low, coalesce(max, Infinity) AS high
  ORDER BY high
  WITH eventId, measure, counting, collect({claim: claim, speakers: speakers, low: low, high: high}) AS figures
  WITH eventId, measure, counting, figures, head(figures) AS least
  WITH eventId, measure, counting, figures, least, head([one IN figures WHERE one.speakers <> least.speakers]) AS nextLeast
  UNWIND figures AS figure
  WITH eventId, measure, counting, figure, least, nextLeast
  ORDER BY figure.low DESC
  WITH eventId, measure, counting, least, nextLeast, collect(figure) AS figures
  WITH figures, least, nextLeast, head(figures) AS greatest
  WITH figures, least, nextLeast, greatest, head([one IN figures WHERE one.speakers <> greatest.speakers]) AS nextGreatest
  UNWIND figures AS figure
  WITH
    figure,
    CASE WHEN figure.speakers <> least.speakers THEN least ELSE nextLeast END AS least,
    CASE WHEN figure.speakers <> greatest.speakers THEN greatest ELSE nextGreatest END AS greatest
  WHERE figure.low > least.high
    OR figure.high < greatest.low
  RETURN figure.claim AS claim, true AS by
}
WITH claim, count(CASE WHEN by THEN 1 END) > 0 AS disputed
WHERE disputed <> coalesce(claim.disputed, false)
WITH claim, disputed, properties(claim) AS before
SET claim.disputed = CASE WHEN disputed THEN true END
RETURN labels(claim) AS labels, before, properties(claim) AS after
