// Whom and what each claim is about, by id.
// {items, total}: at most $first of them after the id $after, and how many there are in all.
UNWIND $ids AS id
CALL (id) {
  MATCH (:Claim {id: id})-[:ABOUT]->(target)
  // include read/parts/listed/by-id node=target
}
RETURN id, value
