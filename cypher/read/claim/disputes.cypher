// By whom each claim is disputed, and why, by reason and other claim. The claim must be asserted, and
//   DENIED   is denied by other speakers (the other claim is itself);
//   FIGURES  a figure of it cannot hold together with one that other speakers assert for the same event, measure and
//            counting; each statement counts with the figure of its own document, an approximate one widened by a tenth;
//   LINKED   a claim that somebody asserts contradicts it, whoever says so.
// Other speakers are any but the same ones jointly. Superseded statements, which their own source took back, count only where
// $superseded. {items, total}: at most $first disputes after $after, '<reason> <other claim>', and how many there are in all.
// Claims can be on everybody's lips. So nobody is paired with everybody, and the statements of both sides are told only for the
// disputes that are asked for: all disputes of a claim may share one side. A side is ordered by the keys of its statements,
// which end with their ids.
CYPHER 25
UNWIND $ids AS id
MATCH (self:Claim {id: id})
CALL (self) {
  MATCH (self)<-[verb:ASSERTS|DENIES]-(statement:Statement)
  WHERE $superseded OR NOT
    // include parts/superseded
  WITH
    type(verb) AS verb,
    statement.key AS key,
    // include parts/voices
    AS speakers
  ORDER BY key
  WITH collect({verb: verb, key: key, speakers: speakers}) AS voices
  RETURN
    [voice IN voices WHERE voice.verb = 'ASSERTS'] AS assertions,
    [voice IN voices WHERE voice.verb = 'DENIES'] AS denials
}
WITH id, self, assertions, denials
WHERE size(assertions) > 0
// Two that differ are enough to know whether there is another one.
CALL (assertions) {
  // include read/claim/parts/two-voices voices=assertions
}
CALL (denials) {
  // include read/claim/parts/two-voices voices=denials
}
CALL (self) {
  MATCH (self)-[:CONTRADICTS]-(opposite:Claim)
  WITH DISTINCT opposite
  WHERE EXISTS {
    MATCH (opposite)<-[:ASSERTS]-(statement:Statement)
    WHERE $superseded OR NOT
      // include parts/superseded
  }
  WITH opposite.id AS claimId
  ORDER BY claimId
  RETURN collect({key: 'LINKED ' + claimId, reason: 'LINKED', claimId: claimId}) AS linked
}
CALL (self) {
  MATCH (self)-[about:ABOUT]->(:Event)
  WHERE about.figureOf IS NOT NULL
  WITH DISTINCT about.figureOf AS eventId
  // include parts/figures superseded=$superseded
  WITH
    eventId,
    measure,
    counting,
    collect({
      claimId: claim.id,
      key: statement.key,
      speakers: speakers,
      of: eventId + ' ' + measure + ' ' + counting,
      low: coalesce(min, -Infinity),
      high: coalesce(max, Infinity)
    }) AS figures
  WITH figures, [figure IN figures WHERE figure.claimId = self.id] AS mine
  WHERE size(mine) > 0
  CALL (figures, mine) {
    CALL (mine) {
      UNWIND mine AS one
      RETURN min(one.high) AS leastHigh, max(one.low) AS greatestLow
    }
    UNWIND figures AS figure
    WITH figure
    WHERE (figure.low > leastHigh OR figure.high < greatestLow)
      AND
      // include read/claim/parts/clashing figures=mine
    RETURN collect(figure) AS clashing
  }
  // A claim may have figures for several events.
  WITH collect(mine) AS mines, collect(clashing) AS clashings
  RETURN
    COLLECT {
      UNWIND mines AS figures
      UNWIND figures AS figure
      RETURN figure
    } AS mine,
    COLLECT {
      UNWIND clashings AS figures
      UNWIND figures AS figure
      WITH figure
      ORDER BY figure.key
      WITH figure.claimId AS claimId, collect(figure) AS theirs
      ORDER BY claimId
      RETURN {key: 'FIGURES ' + claimId, reason: 'FIGURES', claimId: claimId, theirs: theirs}
    } AS figures
}
WITH
  id,
  assertions,
  [one IN assertions WHERE ANY(other IN denialsTwo WHERE other <> one.speakers) | one.key] AS denied,
  [one IN denials WHERE ANY(other IN assertionsTwo WHERE other <> one.speakers) | one.key] AS deniers,
  mine,
  figures,
  linked
WITH
  id,
  assertions,
  denied,
  deniers,
  mine,
  CASE size(denied) WHEN 0 THEN [] ELSE [{key: 'DENIED ' + id, reason: 'DENIED', claimId: id}] END + figures + linked AS disputes
WHERE size(disputes) > 0
RETURN
  id,
  {
    total: size(disputes),
    items: COLLECT {
      UNWIND [one IN disputes WHERE one.key > $after][..toInteger($first)] AS dispute
      WITH
        dispute,
        CASE dispute.reason
          WHEN 'DENIED' THEN denied
          WHEN 'LINKED' THEN [one IN assertions | one.key]
          ELSE COLLECT {
            UNWIND mine AS figure
            WITH figure
            WHERE
              // include read/claim/parts/clashing figures=dispute.theirs
            WITH DISTINCT figure.key AS key
            ORDER BY key
            RETURN key
          }
        END AS own,
        CASE dispute.reason
          WHEN 'DENIED' THEN deniers
          WHEN 'LINKED' THEN COLLECT {
            MATCH (:Claim {id: dispute.claimId})<-[:ASSERTS]-(statement:Statement)
            WHERE $superseded OR NOT
              // include parts/superseded
            WITH DISTINCT statement.key AS key
            ORDER BY key
            RETURN key
          }
          ELSE COLLECT {
            UNWIND dispute.theirs AS figure
            WITH DISTINCT figure.key AS key
            ORDER BY key
            RETURN key
          }
        END AS others
      ORDER BY dispute.key
      RETURN {
        key: dispute.key,
        reason: dispute.reason,
        claimId: dispute.claimId,
        statementIds: [key IN own | last(split(key, ' '))],
        otherStatementIds: [key IN others | last(split(key, ' '))]
      }
    }
  } AS value
