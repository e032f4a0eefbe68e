// The claims that each statement asserts, denies, leaves open or asks, by the claims' ids.
UNWIND $ids AS id
MATCH (:Statement {id: id})-[claimed:ASSERTS|DENIES|LEAVES_OPEN|ASKS]->(claim:Claim)
WITH id, claimed, claim
ORDER BY id, claim.id, type(claimed)
RETURN id, collect({
  verb: type(claimed),
  hedge: claimed.hedge,
  claim:
    // include read/parts/claim
}) AS value
