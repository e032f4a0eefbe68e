// How many: the topics that each document describes.
UNWIND $ids AS id
CALL (id) {
  MATCH (:Document {id: id})<-[:DESCRIBED_IN]-(topic:Topic)
  RETURN count(DISTINCT topic) AS value
}
RETURN id, value
