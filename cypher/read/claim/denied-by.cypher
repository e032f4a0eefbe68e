// The speakers of the statements that deny each claim, by id.
UNWIND $ids AS id
MATCH (:Claim {id: id})<-[:DENIES]-(:Statement)<-[:SAID]-(speaker:Actor)
WITH DISTINCT id, speaker
ORDER BY id, speaker.id
RETURN
  id,
  collect(speaker { .*, labels: labels(speaker) }) AS value
