// What the documents in $documentIds say of each actor, event or topic: {documentIds, said, links, figures}: which of them are
// loaded; each statement with each claim about it, by date; which of these claims contradict each other; and the figures that
// statements assert of it where it is an event, as event/figures.cypher has them.
UNWIND $ids AS id
CALL (id) {
  // include read/parts/subject id=id
}
CALL (subject) {
  UNWIND $documentIds AS documentId
  MATCH (:Document {id: documentId})<-[:REPORTED_IN]-(statement:Statement)-[verb:ASSERTS|DENIES|LEAVES_OPEN|ASKS]->(claim:Claim)
  WHERE EXISTS { (claim)-[:ABOUT]->(subject) }
  WITH documentId, statement, verb, claim
  ORDER BY statement.key
  RETURN
    collect(DISTINCT claim) AS claims,
    collect({claimId: claim.id, verb: type(verb), documentId: documentId, statementId: statement.id}) AS said
}
RETURN
  id,
  {
    documentIds: COLLECT {
      UNWIND $documentIds AS documentId
      MATCH (document:Document {id: documentId})
      RETURN document.id
    },
    said: said,
    links: COLLECT {
      UNWIND claims AS claim
      MATCH (claim)-[:CONTRADICTS]->(other:Claim)
      WHERE other IN claims
      WITH DISTINCT claim.id AS claimId, other.id AS otherId
      RETURN {claimId: claimId, otherId: otherId}
    },
    figures: COLLECT {
      MATCH (claim:Claim)-[about:ABOUT]->(:Event)
      WHERE about.figureOf = id
        AND about.documentId IN $documentIds
      MATCH (document:Document {id: about.documentId})<-[:REPORTED_IN]-(statement:Statement)-[:ASSERTS]->(claim)
      MATCH (claim)-[described:DESCRIBED_IN]->(document)
      RETURN
        // include read/parts/figure
    }
  } AS value
