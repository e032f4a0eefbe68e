// The claims that contradict or support each claim, or that it contradicts or supports, link by link.
UNWIND $ids AS id
MATCH (claim:Claim {id: id})-[link:CONTRADICTS|SUPPORTS]-(other:Claim)
RETURN
  id,
  collect({
    kind: type(link),
    incoming: startNode(link) = other,
    claimId: other.id,
    basis: link.basis,
    documentId: link.documentId,
    annotator: head(COLLECT {
      MATCH (document:Document {id: link.documentId})
      RETURN document.annotator
    }),
    statementIds: coalesce(link.statementIds, [])
  }) AS value
