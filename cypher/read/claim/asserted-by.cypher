// The speakers of the statements that assert each claim, by id.
UNWIND $ids AS id
MATCH (:Claim {id: id})<-[:ASSERTS]-(:Statement)<-[:SAID]-(speaker:Actor)
WITH DISTINCT id, speaker
ORDER BY id, speaker.id
RETURN
  id,
  collect(speaker { .*, labels: labels(speaker) }) AS value
