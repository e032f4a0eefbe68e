// How many: the claims that each document describes.
UNWIND $ids AS id
CALL (id) {
  MATCH (:Document {id: id})<-[:DESCRIBED_IN]-(claim:Claim)
  RETURN count(DISTINCT claim) AS value
}
RETURN id, value
