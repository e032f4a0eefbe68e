// The position in which each statement is made.
UNWIND $ids AS id
MATCH (:Statement {id: id})-[:SPOKEN_AS]->(position:Position)
RETURN
  id,
  position { .*, labels: labels(position) } AS value
