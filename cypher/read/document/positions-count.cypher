// How many: the positions that each document describes.
UNWIND $ids AS id
CALL (id) {
  MATCH (:Document {id: id})<-[:DESCRIBED_IN]-(position:Position)
  RETURN count(DISTINCT position) AS value
}
RETURN id, value
