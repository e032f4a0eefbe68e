{
  claimId: claim.id,
  measure: described.measure,
  counting: described.counting,
  min: described.min,
  max: described.max,
  approximate: coalesce(described.approximate, false),
  documentId: document.id,
  statementId: statement.id,
  superseded: EXISTS {
    MATCH (document)<-[derived:DERIVED_FROM]-(:Document)
    WHERE derived.kind IN ['CORRECTS', 'RETRACTS']
  },
  speakerIds: COLLECT {
    MATCH (statement)<-[:SAID]-(speaker:Actor)
    RETURN speaker.id
  }
}
