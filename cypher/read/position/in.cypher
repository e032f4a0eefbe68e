// The actor that each position belongs to, by its view.
UNWIND $ids AS id
MATCH (position:Position {id: id})
MATCH (actor:Actor {id: position.`in`})
RETURN id, actor { .*, labels: labels(actor) } AS value
