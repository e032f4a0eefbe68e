UNWIND $ids AS id
MATCH (:Claim {id: id})<-[:{{verb}}]-(:Statement)<-[:SAID]-(speaker:Actor)
WITH DISTINCT id, speaker
ORDER BY id, speaker.id
RETURN
  id,
  collect(speaker { .*, labels: labels(speaker) }) AS value
