// The larger event that each event is part of, by its view.
UNWIND $ids AS id
MATCH (event:Event {id: id})
MATCH (whole:Event {id: event.partOf})
RETURN id, whole { .*, labels: labels(whole) } AS value
