// The positions that belong to each actor by their views, by id.
// {items, total}: at most $first of them after the id $after, and how many there are in all.
UNWIND $ids AS id
CALL (id) {
  MATCH (:Actor {id: id})<-[:POSITION_IN]-(position:Position)
  WHERE position.`in` = id
  // include read/parts/listed/by-id node=position
}
RETURN id, value
