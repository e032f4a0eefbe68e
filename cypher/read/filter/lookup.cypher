// The ids that each of $lookups stands for, before a filter is turned into seeks: {key, find, id}, where `find` is
//   name            all with a name whose folded form the full-text query `id` finds
//   affiliatedWith  the actors that somebody says are affiliated with `id`, in any way but OPPOSED_TO
//   party           the events that somebody says `id` took part in
//   utterance       the utterance that has this id, or had it in its file before judgements joined it with others, or that the
//                   statement `id` renders
//   publisher       the events that a document of the publisher `id` describes
//   representing    through whom `id` speaks: itself and the Organizations that are part of it at any depth (ids), and the
//                   positions in these with all their tenures
CYPHER 25
UNWIND $lookups AS lookup
CALL (lookup) {
  WHEN lookup.find = 'name' THEN {
    CALL db.index.fulltext.queryNodes('subject_names', lookup.id) YIELD node
    RETURN {ids: collect(node.id)} AS value
  }
  WHEN lookup.find = 'affiliatedWith' THEN {
    MATCH (actor:Actor)-[affiliated:AFFILIATED_WITH]->(:Actor {id: lookup.id})
    WHERE affiliated.kind <> 'OPPOSED_TO'
    RETURN {ids: collect(DISTINCT actor.id)} AS value
  }
  WHEN lookup.find = 'party' THEN {
    MATCH (:Actor {id: lookup.id})-[:TOOK_PART_IN]->(event:Event)
    RETURN {ids: collect(DISTINCT event.id)} AS value
  }
  WHEN lookup.find = 'utterance' THEN {
    RETURN
      {
        ids: COLLECT {
          MATCH (statement:Statement {utterance: lookup.id})
          RETURN statement.utterance AS utterance
          LIMIT 1
          UNION
          MATCH (statement:Statement {givenUtterance: lookup.id})
          RETURN statement.utterance AS utterance
          LIMIT 1
          UNION
          MATCH (statement:Statement {id: lookup.id})
          WHERE statement.utterance IS NOT NULL
          RETURN statement.utterance AS utterance
        }
      } AS value
  }
  WHEN lookup.find = 'publisher' THEN {
    MATCH (:Actor {id: lookup.id})<-[:PUBLISHED_BY]-(:Document)<-[:DESCRIBED_IN]-(event:Event)
    RETURN {ids: collect(DISTINCT event.id)} AS value
  }
  WHEN lookup.find = 'representing' THEN {
    // The shortest path to each alone, since every document may tell of the same part.
    MATCH SHORTEST 1 (:Actor {id: lookup.id}) (()<-[part:AFFILIATED_WITH WHERE part.kind = 'PART_OF']-(:Organization))* (mouth:Actor)
    WITH collect(DISTINCT mouth) AS mouths
    CALL (mouths) {
      UNWIND mouths AS mouth
      MATCH (mouth)<-[:POSITION_IN]-(position:Position)
      RETURN collect(DISTINCT position) AS positions
    }
    RETURN
      {
        ids: [mouth IN mouths | mouth.id],
        positionIds: [position IN positions | position.id],
        tenures: COLLECT {
          UNWIND positions AS position
          MATCH (position)<-[tenure:HOLDS]-(holder:Actor)
          RETURN DISTINCT {
            holderId: holder.id,
            startDate: tenure.startDate,
            endDate: tenure.endDate,
            asOf: tenure.asOf
          }
        }
      } AS value
  }
}
RETURN lookup.key AS id, value
