// How many: the actors that each document describes.
UNWIND $ids AS id
CALL (id) {
  MATCH (:Document {id: id})<-[:DESCRIBED_IN]-(actor:Actor)
  RETURN count(DISTINCT actor) AS value
}
RETURN id, value
