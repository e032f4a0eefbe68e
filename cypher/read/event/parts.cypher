// The events that are part of each event by their views, by key.
// {items, total}: at most $first of them after the id $after, and how many there are in all.
UNWIND $ids AS id
CALL (id) {
  MATCH (:Event {id: id})<-[:PART_OF_EVENT]-(part:Event)
  WHERE part.partOf = id
  // include read/parts/listed/by-key node=part
}
RETURN id, value
