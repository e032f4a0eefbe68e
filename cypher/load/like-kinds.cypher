// The actors that the graph, or another document, has as another kind than this one. Of what many describe, some are looked at.
UNWIND $rows AS row
MATCH (actor:Actor {id: row.actorId})
CALL (row, actor) {
  MATCH (actor)-[described:DESCRIBED_IN]->(document)
  WITH row, described, document
  LIMIT 100
  WHERE described.kind <> row.kind
  RETURN described.kind AS kind, document.id AS other
  ORDER BY other
  LIMIT 1
}
RETURN row.id AS id, row.actorId AS actorId, kind, other
