UNWIND $ids AS id
CALL (id) {
  MATCH (:Document {id: id})<-[:DESCRIBED_IN]-({{noun}}:{{label}})
  RETURN count(DISTINCT {{noun}}) AS value
}
RETURN id, value
