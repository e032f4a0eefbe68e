// How many: the events that each document describes.
UNWIND $ids AS id
CALL (id) {
  MATCH (:Document {id: id})<-[:DESCRIBED_IN]-(event:Event)
  RETURN count(DISTINCT event) AS value
}
RETURN id, value
