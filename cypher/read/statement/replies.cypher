// The statements that reply to each statement, by key.
UNWIND $ids AS id
MATCH (:Statement {id: id})<-[:REPLIES_TO]-(reply:Statement)
WITH DISTINCT id, reply
ORDER BY id, reply.key
RETURN
  id,
  collect(reply { .*, labels: labels(reply) }) AS value
