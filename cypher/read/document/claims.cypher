// The claims that each document describes, by id:
// for each at most $first of those strictly between $lower and $upper, from the last when $descending.
UNWIND $ids AS id
CALL (id) {
  MATCH (:Document {id: id})<-[:DESCRIBED_IN]-(claim:Claim)
  WHERE claim.id > $lower
    AND claim.id < $upper
  WITH DISTINCT claim
  ORDER BY CASE WHEN $descending THEN claim.id END DESC, claim.id
  LIMIT toInteger($first)
  RETURN collect(claim { .*, labels: labels(claim) }) AS value
}
RETURN id, value
