// Every claim, or those of $ids, with what may tell whether two are one; see parts/claim.
MATCH (claim:Claim)
WHERE $ids IS NULL OR claim.id IN $ids
RETURN
// include candidates/parts/claim
AS facts
