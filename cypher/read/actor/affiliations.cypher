// What each actor is to others and others are to it, link by link, and the claims that state such a relation and that
// somebody asserts, denies, leaves open or asks: {links, claims} as in parts/link and
// parts/relation-claim; of superseded documents only where $superseded.
UNWIND $ids AS id
MATCH (self:Actor {id: id})
RETURN
  id,
  {
    links: COLLECT {
      MATCH (self)-[link:AFFILIATED_WITH]-(:Actor)
      WHERE $superseded OR NOT
        // include read/parts/superseded-link
      RETURN
        // include read/parts/link
    },
    claims: COLLECT {
      MATCH (self)<-[:RELATES_FROM|RELATES_TO]-(claim:Claim)
      WHERE id IN [claim.relationFrom, claim.relationTo]
        AND NOT claim.relationKind IN ['ACTING', 'ENABLING', 'TARGETED', 'AFFECTED', 'HOST', 'PRESENT']
        AND EXISTS {
          MATCH (claim)<-[:ASSERTS|DENIES|LEAVES_OPEN|ASKS]-(statement:Statement)
          WHERE $superseded OR NOT
            // include parts/superseded
        }
      WITH DISTINCT claim
      RETURN
        // include read/parts/relation-claim
    }
  } AS value
