MATCH (claim:Claim)
USING INDEX claim:Claim(disputed, id)
WHERE claim.disputed = true
  AND claim.id > ''
