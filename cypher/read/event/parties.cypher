// Who took part in each event, link by link, and the claims that state such a part and that somebody asserts, denies,
// leaves open or asks: {links, claims} as in parts/link and
// parts/relation-claim; of superseded documents only where $superseded.
UNWIND $ids AS id
MATCH (event:Event {id: id})
RETURN
  id,
  {
    links: COLLECT {
      MATCH (event)<-[link:TOOK_PART_IN]-(:Actor)
      WHERE $superseded OR NOT
        // include read/parts/superseded-link
      RETURN
        // include read/parts/link
    },
    claims: COLLECT {
      MATCH (event)<-[:RELATES_TO]-(claim:Claim)
      WHERE claim.relationTo = id
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
