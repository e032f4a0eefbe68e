// Every claim, and whether it is marked as disputed.
MATCH (claim:Claim)
RETURN claim.id AS id, coalesce(claim.disputed, false) AS disputed
