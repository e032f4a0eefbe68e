{
  fromId: startNode(link).id,
  kind: coalesce(link.kind, link.role),
  toId: endNode(link).id,
  startDate: link.startDate,
  endDate: link.endDate,
  asOf: link.asOf,
  documentId: link.documentId,
  statementIds: coalesce(link.statementIds, []),
  assertedByIds: CASE
    WHEN size(coalesce(link.statementIds, [])) = 0 THEN COLLECT {
      MATCH (:Document {id: link.documentId})-[:PUBLISHED_BY]->(publisher:Actor)
      RETURN publisher.id
    }
    ELSE COLLECT {
      UNWIND link.statementIds AS statementId
      MATCH (:Statement {id: statementId})<-[:SAID]-(speaker:Actor)
      RETURN DISTINCT speaker.id
    }
  END
}
