// How many claims fulfil $filter; all of them are counted by the database's own count.
// The graph is the one parent; its id in $ids is only handed back.
CYPHER 25
UNWIND $ids AS id
CALL () {
  WHEN $filter IS NULL THEN {
    RETURN COUNT { (:Claim) } AS value
  }
  WHEN $filter.alone THEN {
    // include read/graph/parts/disputed
    RETURN count(claim) AS value
  }
  WHEN $filter.path IS NULL THEN {
    MATCH (claim:Claim)
    WHERE
      // include read/graph/parts/claim-holds
    RETURN count(claim) AS value
  }
  ELSE {
    CALL () {
      // include read/graph/parts/claim-candidates
    }
    WITH DISTINCT claim
    WHERE
      // include read/graph/parts/claim-holds
    RETURN count(claim) AS value
  }
}
RETURN id, value
