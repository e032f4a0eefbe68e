// How many: the documents that each actor published.
UNWIND $ids AS id
CALL (id) {
  MATCH (:Actor {id: id})<-[:PUBLISHED_BY]-(document:Document)
  RETURN count(DISTINCT document) AS value
}
RETURN id, value
