// The claims about each actor, event or topic, by id:
// for each at most $first of those strictly between $lower and $upper, from the last when $descending.
UNWIND $ids AS id
CALL (id) {
  CALL (id) {
    // include read/parts/subject id=id
  }
  MATCH (subject)<-[:ABOUT]-(claim:Claim)
  WHERE claim.id > $lower
    AND claim.id < $upper
  WITH DISTINCT claim
  ORDER BY CASE WHEN $descending THEN claim.id END DESC, claim.id
  LIMIT toInteger($first)
  RETURN collect(claim { .*, labels: labels(claim) }) AS value
}
RETURN id, value
