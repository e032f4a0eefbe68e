{
  fromId: claim.relationFrom,
  kind: claim.relationKind,
  toId: claim.relationTo,
  claimId: claim.id,
  deniedByIds: COLLECT {
    // include read/parts/sayers verb=DENIES
    RETURN DISTINCT speaker.id
  },
  leftOpenByIds: COLLECT {
    // include read/parts/sayers verb=LEAVES_OPEN
    RETURN DISTINCT speaker.id
  }
}
