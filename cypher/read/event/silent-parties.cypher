// The actors that took part in each event, by id, each with what tells whether somebody spoke for it about the event, about a
// claim about it, or at it. An actor speaks through itself, the Organizations that are part of it at any depth, and whoever
// speaks as, or at the time holds, a position in any of these: `spoken` says whether one of the first ways was used;
// `tenures` are those of the last way, each with the dates of what its holder said.
UNWIND $ids AS id
MATCH (event:Event {id: id})
CALL (event) {
  MATCH (event)<-[:ABOUT|MADE_AT]-(statement:Statement)
  RETURN statement
  UNION
  MATCH (event)<-[:ABOUT]-(:Claim)<-[:ASSERTS|DENIES|LEAVES_OPEN|ASKS]-(statement:Statement)
  RETURN statement
}
WITH id, event, collect(statement) AS statements
MATCH (event)<-[:TOOK_PART_IN]-(party:Actor)
WITH DISTINCT id, statements, party
CALL (statements, party) {
  MATCH (party) (()<-[part:AFFILIATED_WITH WHERE part.kind = 'PART_OF']-(:Organization)){0,} (mouth:Actor)
  WITH statements, collect(DISTINCT mouth) AS mouths
  RETURN
    EXISTS {
      UNWIND statements AS statement
      MATCH (statement)<-[:SAID]-(speaker:Actor)
      WHERE speaker IN mouths
      RETURN speaker
    }
    OR EXISTS {
      UNWIND statements AS statement
      MATCH (statement)-[:SPOKEN_AS]->(:Position)-[:POSITION_IN]->(body:Actor)
      WHERE body IN mouths
      RETURN body
    } AS spoken,
    COLLECT {
      UNWIND mouths AS mouth
      MATCH (mouth)<-[:POSITION_IN]-(:Position)<-[tenure:HOLDS]-(holder:Person)-[:SAID]->(statement:Statement)
      WHERE statement IN statements
        AND statement.saidAt IS NOT NULL
      WITH tenure, collect(DISTINCT statement.saidAt) AS saidAt
      RETURN {startDate: tenure.startDate, endDate: tenure.endDate, asOf: tenure.asOf, saidAt: saidAt}
    } AS tenures
}
WITH id, party, spoken, tenures
ORDER BY id, party.id
RETURN id, collect({partyId: party.id, spoken: spoken, tenures: tenures}) AS value
