// The events that are part of each event by their views, by key.
UNWIND $ids AS id
MATCH (:Event {id: id})<-[:PART_OF_EVENT]-(part:Event)
WHERE part.partOf = id
WITH DISTINCT id, part
ORDER BY id, part.key
RETURN
  id,
  collect(part { .*, labels: labels(part) }) AS value
