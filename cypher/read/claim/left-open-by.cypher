// The speakers of the statements that leave open each claim, by id.
UNWIND $ids AS id
MATCH (:Claim {id: id})<-[:LEAVES_OPEN]-(:Statement)<-[:SAID]-(speaker:Actor)
WITH DISTINCT id, speaker
ORDER BY id, speaker.id
RETURN
  id,
  collect(speaker { .*, labels: labels(speaker) }) AS value
