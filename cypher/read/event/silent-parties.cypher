// The actors that took part in each event (partyIds), and what tells for whom somebody spoke about the event, about a claim about
// it, or at it; superseded statements and documents left out of both unless $superseded. An actor speaks through itself, the
// Organizations that are part of it at any depth, and whoever speaks as, or at the time holds, a position in any of these:
//   spokenIds  those for whom it was done in one of the first ways
//   offices    what each holder of an office said: {bodyIds, tenures, saidAt}, for whom the office speaks, when it was held, and
//              the dates of the statements
// Each is sought from those who spoke, with one path for each two: thousands of parties, speakers and documents that say the
// same are no product. The statements are found twice: bound as a list, they would be held by each group of an aggregation.
UNWIND $ids AS id
MATCH (event:Event {id: id})
RETURN
  id,
  {
    partyIds: COLLECT {
      MATCH (event)<-[link:TOOK_PART_IN]-(party:Actor)
      WHERE $superseded OR NOT
        // include read/parts/superseded-link
      WITH DISTINCT party.id AS partyId
      ORDER BY partyId
      RETURN partyId
    },
    spokenIds: COLLECT {
      // include read/event/parts/statements
      CALL (statement) {
        MATCH (statement)<-[:SAID]-(mouth:Actor)
        RETURN mouth
        UNION
        MATCH (statement)-[:SPOKEN_AS]->(:Position)-[:POSITION_IN]->(mouth:Actor)
        RETURN mouth
      }
      WITH DISTINCT mouth
      // include read/event/parts/bodies
      RETURN DISTINCT body.id
    },
    offices: COLLECT {
      // include read/event/parts/statements
      MATCH (statement)<-[:SAID]-(holder:Person)
      WHERE statement.saidAt IS NOT NULL
      WITH holder, collect(DISTINCT statement.saidAt) AS saidAt
      CALL (holder) {
        MATCH (holder)-[tenure:HOLDS]->(position:Position)
        RETURN
          position,
          collect(DISTINCT {startDate: tenure.startDate, endDate: tenure.endDate, asOf: tenure.asOf}) AS tenures
      }
      RETURN {
        bodyIds: COLLECT {
          MATCH (position)-[:POSITION_IN]->(mouth:Actor)
          WITH DISTINCT mouth
          // include read/event/parts/bodies
          RETURN DISTINCT body.id
        },
        tenures: tenures,
        saidAt: saidAt
      }
    }
  } AS value
