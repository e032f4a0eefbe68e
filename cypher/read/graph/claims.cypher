// A page of all claims, by id: at most $first of those strictly between $lower and $upper, from the last when $descending.
// The graph is the one parent; its id in $ids is only handed back.
CYPHER 25
UNWIND $ids AS id
CALL () {
  WHEN $descending THEN {
    MATCH (claim:Claim)
    WHERE claim.id > $lower
      AND claim.id < $upper
    RETURN claim
    ORDER BY claim.id DESC
    LIMIT toInteger($first)
  }
  ELSE {
    MATCH (claim:Claim)
    WHERE claim.id > $lower
      AND claim.id < $upper
    RETURN claim
    ORDER BY claim.id
    LIMIT toInteger($first)
  }
}
WITH id, claim
ORDER BY id, CASE WHEN $descending THEN claim.id END DESC, claim.id
RETURN
  id,
  collect(claim { .*, labels: labels(claim) }) AS value
