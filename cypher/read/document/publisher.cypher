// The actor in whose voice each document speaks.
UNWIND $ids AS id
MATCH (:Document {id: id})-[:PUBLISHED_BY]->(publisher:Actor)
RETURN
  id,
  publisher { .*, labels: labels(publisher) } AS value
