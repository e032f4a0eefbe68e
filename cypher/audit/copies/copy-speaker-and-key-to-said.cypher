// SAID whose speakerId or key is not what it copies.
MATCH (speaker)-[said:SAID]->(statement)
WHERE NOT coalesce(said.speakerId = speaker.id AND said.key = statement.key, false)
RETURN statement.id AS at, coalesce(said.speakerId, 'no speakerId') + ', ' + coalesce(said.key, 'no key') AS got
LIMIT toInteger($most)
