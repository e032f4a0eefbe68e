// The statement that each statement replies to.
UNWIND $ids AS id
MATCH (:Statement {id: id})-[:REPLIES_TO]->(original:Statement)
RETURN
  id,
  original { .*, labels: labels(original) } AS value
