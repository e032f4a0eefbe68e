// Whom and what each claim is about, by id.
UNWIND $ids AS id
MATCH (:Claim {id: id})-[:ABOUT]->(target)
WITH DISTINCT id, target
ORDER BY id, target.id
RETURN
  id,
  collect(target { .*, labels: labels(target) }) AS value
