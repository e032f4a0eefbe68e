// How many claims there are.
UNWIND $ids AS id
RETURN id, COUNT { (:Claim) } AS value
