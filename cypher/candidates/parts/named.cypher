// What may tell whether two events, topics or positions are one. $drafter is how the annotator of a program's draft begins.
{
  id: node.id,
  memberIds: node.memberIds,
  name: coalesce(node.name, node.title),
  in: node.in,
  type: node.type,
  start: node.startDate,
  end: node.endDate,
  place: node.place,
  parties: COLLECT {
    MATCH (node)<-[:TOOK_PART_IN]-(party:Actor)
    RETURN DISTINCT party.id
    LIMIT 20
  },
  figures: COLLECT {
    MATCH (node)<-[:ABOUT {figureOf: node.id}]-(claim:Claim)
    RETURN DISTINCT claim.measure + ' ' + coalesce(toString(claim.min), '') + ' ' + coalesce(toString(claim.max), '')
    LIMIT 20
  },
  statements: COUNT { (node)-[:ABOUT|SPOKEN_AS|MADE_AT]-() },
  documents: COUNT { (node)-[:DESCRIBED_IN]->() },
  handMade: COLLECT {
    MATCH (node)-[:DESCRIBED_IN]->(document:Document)
    WHERE NOT document.annotator STARTS WITH $drafter
    RETURN DISTINCT document.id
    LIMIT 100
  }
}
