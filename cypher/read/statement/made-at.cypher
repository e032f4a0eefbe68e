// The event at which each statement is made.
UNWIND $ids AS id
MATCH (:Statement {id: id})-[:MADE_AT]->(event:Event)
RETURN
  id,
  event { .*, labels: labels(event) } AS value
