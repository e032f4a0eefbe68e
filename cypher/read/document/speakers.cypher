// Who speaks in each document, at most 100, those with most statements first, then by id.
UNWIND $ids AS id
MATCH (document:Document {id: id})
CALL (document) {
  MATCH (document)<-[:REPORTED_IN]-(:Statement)<-[:SAID]-(speaker:Actor)
  WITH speaker, count(*) AS statements
  ORDER BY statements DESC, speaker.id
  LIMIT 100
  RETURN collect(speaker { .*, labels: labels(speaker) }) AS value
}
RETURN id, value
