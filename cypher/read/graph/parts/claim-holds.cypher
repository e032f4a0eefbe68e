($filter.ids IS NULL OR claim.id IN $filter.ids)
AND ($filter.disputed IS NULL OR coalesce(claim.disputed, false) = $filter.disputed)
AND ($filter.measure IS NULL OR claim.measure = $filter.measure)
AND ($filter.relation.from IS NULL OR claim.relationFrom = $filter.relation.from)
AND ($filter.relation.kind IS NULL OR claim.relationKind = $filter.relation.kind)
AND ($filter.relation.to IS NULL OR claim.relationTo = $filter.relation.to)
AND ($filter.words IS NULL OR ALL(word IN $filter.words WHERE word IN claim.words))
AND ($filter.about IS NULL OR EXISTS {
  MATCH (claim)-[:ABOUT]->(subject)
  WHERE subject.id = $filter.about
})
AND ($filter.event IS NULL OR EXISTS {
  MATCH (claim)-[:ABOUT]->(event:Event)
  WHERE event.id = $filter.event
})
AND ($filter.assertedBy IS NULL OR EXISTS {
  MATCH (claim)<-[:ASSERTS]-(statement:Statement)<-[said:SAID]-(:Actor)
  WHERE said.speakerId = $filter.assertedBy
    AND
    // include read/graph/parts/said-then
    AND ($filter.superseded = true OR NOT
      // include parts/superseded
    )
})
AND ($filter.deniedBy IS NULL OR EXISTS {
  MATCH (claim)<-[:DENIES]-(statement:Statement)<-[said:SAID]-(:Actor)
  WHERE said.speakerId = $filter.deniedBy
    AND
    // include read/graph/parts/said-then
    AND ($filter.superseded = true OR NOT
      // include parts/superseded
    )
})
AND ($filter.leftOpenBy IS NULL OR EXISTS {
  MATCH (claim)<-[:LEAVES_OPEN]-(statement:Statement)<-[said:SAID]-(:Actor)
  WHERE said.speakerId = $filter.leftOpenBy
    AND
    // include read/graph/parts/said-then
    AND ($filter.superseded = true OR NOT
      // include parts/superseded
    )
})
AND ($filter.documents IS NULL OR EXISTS {
  MATCH (claim)-[:DESCRIBED_IN]->(document:Document)
  WHERE document.id IN $filter.documents
})
AND (($filter.saidFrom IS NULL AND $filter.saidTo IS NULL)
  OR coalesce($filter.assertedBy, $filter.deniedBy, $filter.leftOpenBy) IS NOT NULL
  OR EXISTS {
    MATCH (claim)<-[:ASSERTS|DENIES|LEAVES_OPEN]-(statement:Statement)
    WHERE
      // include read/graph/parts/said-then
      AND ($filter.superseded = true OR NOT
        // include parts/superseded
      )
  })
