{
  fromId: claim.relationFrom,
  kind: claim.relationKind,
  toId: claim.relationTo,
  claimId: claim.id,
  deniedByIds: COLLECT {
    MATCH (claim)<-[:DENIES]-(:Statement)<-[:SAID]-(speaker:Actor)
    RETURN DISTINCT speaker.id
  },
  leftOpenByIds: COLLECT {
    MATCH (claim)<-[:LEAVES_OPEN]-(:Statement)<-[:SAID]-(speaker:Actor)
    RETURN DISTINCT speaker.id
  }
}
