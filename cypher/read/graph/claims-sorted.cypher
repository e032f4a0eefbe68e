// A page of all claims like actors-sorted.cypher, with the filter of claims.cypher; most statements are those that assert it, deny
// it, leave it open or ask it.
CYPHER 25
UNWIND $ids AS id
CALL () {
  WHEN $filter.alone THEN {
    // include read/graph/parts/disputed
    RETURN claim
  }
  ELSE {
    CALL () {
      WHEN $filter.path IS NOT NULL THEN {
        CALL () {
          // include read/graph/parts/claim-candidates
        }
        RETURN DISTINCT claim
      }
      ELSE {
        MATCH (claim:Claim)
        RETURN claim
      }
    }
    WITH claim
    WHERE
      // include read/graph/parts/claim-holds
    RETURN claim
  }
}
// include read/graph/parts/sorted-page noun=claim said=<-[:ASSERTS|DENIES|LEAVES_OPEN|ASKS]-()
