// The statements that say that each statement was made, by id.
// {items, total}: at most $first of them after the id $after, and how many there are in all.
UNWIND $ids AS id
CALL (id) {
  MATCH (:Statement {id: id})<-[:REPORTS]-(outer:Statement)
  // include read/parts/listed/by-id node=outer
}
RETURN id, value
