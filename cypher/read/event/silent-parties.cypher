// The actors that took part in each event, by id, each with what tells whether somebody spoke for it about the event, about a
// claim about it, or at it. An actor speaks through itself, the Organizations that are part of it at any depth, and whoever
// speaks as, or at the time holds, a position in any of these: `spoken` says whether one of the first ways was used;
// `tenures` are those of the last way, each with the dates of what its holder said.
// What is said about the event itself may be very much, so that it is sought by the pair of who speaks and the event.
CYPHER 25
UNWIND $ids AS id
MATCH (event:Event {id: id})
CALL (event) {
  CALL (event) {
    MATCH (event)<-[:MADE_AT]-(statement:Statement)
    RETURN statement
    UNION
    MATCH (event)<-[:ABOUT]-(:Claim)<-[:ASSERTS|DENIES|LEAVES_OPEN|ASKS]-(statement:Statement)
    RETURN statement
  }
  RETURN collect(statement) AS others
}
MATCH (event)<-[:TOOK_PART_IN]-(party:Actor)
WITH DISTINCT id, event, others, party
CALL (event, others, party) {
  MATCH (party) (()<-[part:AFFILIATED_WITH WHERE part.kind = 'PART_OF']-(:Organization)){0,} (mouth:Actor)
  WITH event, others, collect(DISTINCT mouth) AS mouths
  RETURN
    EXISTS {
      UNWIND mouths AS mouth
      CALL (event, mouth) {
        // include read/event/parts/said-of-event
      }
      RETURN statement
    }
    OR EXISTS {
      UNWIND others AS statement
      MATCH (statement)<-[:SAID]-(mouth:Actor)
      WHERE mouth IN mouths
      RETURN mouth
    }
    OR EXISTS {
      UNWIND mouths AS mouth
      MATCH (mouth)<-[:POSITION_IN]-(:Position)<-[:SPOKEN_AS]-(statement:Statement)
      WHERE statement IN others
        OR EXISTS { (statement)-[:ABOUT]->(event) }
      RETURN statement
    } AS spoken,
    COLLECT {
      UNWIND mouths AS body
      MATCH (body)<-[:POSITION_IN]-(:Position)<-[tenure:HOLDS]-(mouth:Person)
      WITH DISTINCT tenure, mouth
      CALL (event, others, mouth) {
        CALL (event, mouth) {
          // include read/event/parts/said-of-event
        }
        RETURN statement
        UNION
        UNWIND others AS statement
        MATCH (mouth)-[:SAID]->(statement)
        RETURN statement
      }
      WITH tenure, statement
      WHERE statement.saidAt IS NOT NULL
      WITH tenure, collect(DISTINCT statement.saidAt) AS saidAt
      RETURN {startDate: tenure.startDate, endDate: tenure.endDate, asOf: tenure.asOf, saidAt: saidAt}
    } AS tenures
}
WITH id, party, spoken, tenures
ORDER BY id, party.id
RETURN id, collect({partyId: party.id, spoken: spoken, tenures: tenures}) AS value
