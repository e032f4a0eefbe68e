// What each actor is to others and others are to it, link by link, and the claims that state such a relation and that
// somebody asserts, denies, leaves open or asks: {links, claims} as in parts/link and parts/relation-claim.
UNWIND $ids AS id
MATCH (self:Actor {id: id})
RETURN
  id,
  {
    links: COLLECT {
      MATCH (self)-[link:AFFILIATED_WITH]-(:Actor)
      RETURN
        // include read/parts/link
    },
    claims: COLLECT {
      MATCH (self)<-[:RELATES_FROM|RELATES_TO]-(claim:Claim)
      WHERE id IN [claim.relationFrom, claim.relationTo]
        AND NOT claim.relationKind IN ['ACTING', 'ENABLING', 'TARGETED', 'AFFECTED', 'HOST', 'PRESENT']
        AND EXISTS { (claim)<-[:ASSERTS|DENIES|LEAVES_OPEN|ASKS]-() }
      WITH DISTINCT claim
      RETURN
        // include read/parts/relation-claim
    }
  } AS value
