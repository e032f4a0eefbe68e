// What may tell whether two actors are one: names, marks, offices, affiliations, days, how it is mentioned, and the documents by
// hand that describe it. $drafter is how the annotator of a program's draft begins.
{
  id: actor.id,
  memberIds: actor.memberIds,
  kind: [label IN labels(actor) WHERE label <> 'Actor'][0],
  names: coalesce(actor.names, [actor.name]),
  wikidataId: actor.wikidataId,
  iso3: actor.iso3,
  statements: COUNT { (actor)-[:SAID|ABOUT]-() },
  mentions: COLLECT {
    MATCH (actor)-[:SAID]->(statement)
    WHERE statement.speakerMention IS NOT NULL
    RETURN DISTINCT statement.speakerMention
    LIMIT 12
  },
  offices: COLLECT {
    MATCH (actor)-[held:HOLDS]->(position:Position)
    WITH position, min(coalesce(held.startDate, held.asOf)) AS start, max(coalesce(held.endDate, held.asOf)) AS end
    OPTIONAL MATCH (position)-[:POSITION_IN]->(body:Actor)
    WITH position, start, end, min(body.id) AS body
    ORDER BY position.id
    LIMIT 20
    RETURN {id: position.id, title: position.title, in: body, start: start, end: end}
  },
  affiliations: COLLECT {
    MATCH (actor)-[affiliated:AFFILIATED_WITH]->(other:Actor)
    RETURN DISTINCT {kind: affiliated.kind, with: other.id}
    LIMIT 20
  },
  documents: COUNT { (actor)-[:DESCRIBED_IN]->() },
  handMade: COLLECT {
    MATCH (actor)-[:DESCRIBED_IN]->(document:Document)
    WHERE NOT document.annotator STARTS WITH $drafter
    RETURN DISTINCT document.id
    LIMIT 100
  },
  days: COLLECT {
    MATCH (actor)-[:DESCRIBED_IN]->(document:Document)
    WHERE document.publishedAt IS NOT NULL
    RETURN [min(document.publishedAt), max(document.publishedAt)]
  }
}
