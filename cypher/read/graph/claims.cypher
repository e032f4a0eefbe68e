// A page of all claims that fulfil $filter, by id: at most $first of those strictly between $lower and $upper, from the last
// when $descending. Where $filter.path names a place to seek, what is there is read and sorted; disputed
// claims and all claims are read in their order. Claims are then tested one by one, until there are enough.
// The graph is the one parent; its id in $ids is only handed back.
CYPHER 25
UNWIND $ids AS id
CALL () {
  CALL () {
    WHEN $filter.path = 'disputed' AND $descending THEN {
      MATCH (claim:Claim)
      USING INDEX claim:Claim(disputed, id)
      WHERE claim.disputed = true
        AND claim.id > $lower
        AND claim.id < $upper
      RETURN claim
      ORDER BY claim.disputed DESC, claim.id DESC
    }
    WHEN $filter.path = 'disputed' THEN {
      MATCH (claim:Claim)
      USING INDEX claim:Claim(disputed, id)
      WHERE claim.disputed = true
        AND claim.id > $lower
        AND claim.id < $upper
      RETURN claim
      ORDER BY claim.disputed, claim.id
    }
    WHEN $filter.path IS NOT NULL THEN {
      CALL () {
        // include read/graph/parts/claim-candidates
      }
      WITH DISTINCT claim
      WHERE claim.id > $lower
        AND claim.id < $upper
      RETURN claim
      ORDER BY CASE WHEN $descending THEN claim.id END DESC, claim.id
    }
    WHEN $descending THEN {
      MATCH (claim:Claim)
      USING INDEX claim:Claim(id)
      WHERE claim.id > $lower
        AND claim.id < $upper
      RETURN claim
      ORDER BY claim.id DESC
    }
    ELSE {
      MATCH (claim:Claim)
      USING INDEX claim:Claim(id)
      WHERE claim.id > $lower
        AND claim.id < $upper
      RETURN claim
      ORDER BY claim.id
    }
  }
  WITH claim
  WHERE
    // include read/graph/parts/claim-holds
  RETURN claim
  LIMIT toInteger($first)
}
WITH id, claim
ORDER BY id, CASE WHEN $descending THEN claim.id END DESC, claim.id
RETURN
  id,
  collect(claim { .*, labels: labels(claim) }) AS value
