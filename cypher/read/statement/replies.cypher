// The statements that reply to each statement, by key.
// {items, total}: at most $first of them after the id $after, and how many there are in all.
UNWIND $ids AS id
CALL (id) {
  MATCH (:Statement {id: id})<-[:REPLIES_TO]-(reply:Statement)
  // include read/parts/listed/by-key node=reply
}
RETURN id, value
