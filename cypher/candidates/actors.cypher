// Every actor, or those of $ids, with what may tell whether two are one: names, marks, offices, affiliations, days, how it is
// mentioned, and the documents by hand that describe it. $drafter is how the annotator of a program's draft begins.
MATCH (actor:Actor)
WHERE $ids IS NULL OR actor.id IN $ids
RETURN actor.id AS id,
       [label IN labels(actor) WHERE label <> 'Actor'][0] AS kind,
       coalesce(actor.names, [actor.name]) AS names,
       actor.wikidataId AS wikidataId,
       actor.iso3 AS iso3,
       COUNT { (actor)-[:SAID|ABOUT]-() } AS statements,
       COLLECT {
         MATCH (actor)-[:SAID]->(statement)
         WHERE statement.speakerMention IS NOT NULL
         RETURN DISTINCT statement.speakerMention
         LIMIT 12
       } AS mentions,
       COLLECT {
         MATCH (actor)-[held:HOLDS]->(position:Position)
         WITH position, min(coalesce(held.startDate, held.asOf)) AS start, max(coalesce(held.endDate, held.asOf)) AS end
         OPTIONAL MATCH (position)-[:POSITION_IN]->(body:Actor)
         WITH position, start, end, min(body.id) AS body
         ORDER BY position.id
         LIMIT 20
         RETURN {id: position.id, title: position.title, in: body, start: start, end: end}
       } AS offices,
       COLLECT {
         MATCH (actor)-[affiliated:AFFILIATED_WITH]->(other:Actor)
         RETURN DISTINCT {kind: affiliated.kind, with: other.id}
         LIMIT 20
       } AS affiliations,
       COUNT { (actor)-[:DESCRIBED_IN]->() } AS documents,
       COLLECT {
         MATCH (actor)-[:DESCRIBED_IN]->(document:Document)
         WHERE NOT document.annotator STARTS WITH $drafter
         RETURN DISTINCT document.id
         LIMIT 100
       } AS handMade,
       COLLECT {
         MATCH (actor)-[:DESCRIBED_IN]->(document:Document)
         WHERE document.publishedAt IS NOT NULL
         RETURN [min(document.publishedAt), max(document.publishedAt)]
       } AS days
