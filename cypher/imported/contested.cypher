// The next claims of an import that somebody denies, or that are said to contradict one another.
MATCH (claim:Claim)
WHERE claim.id > $after
  AND (EXISTS { (claim)<-[:DENIES]-() } OR EXISTS { (claim)-[:CONTRADICTS]-() })
WITH claim
ORDER BY claim.id
LIMIT toInteger($most)
RETURN claim.id AS id
ORDER BY id
