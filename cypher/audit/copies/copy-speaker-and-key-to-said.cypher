// SAID whose speakerId, key or longKey is not what it copies.
CYPHER 25
// include audit/parts/statements
MATCH (speaker)-[said:SAID]->(statement)
WHERE NOT coalesce(said.speakerId = speaker.id AND said.key = statement.key AND coalesce(said.longKey, '') = coalesce(statement.longKey, ''), false)
RETURN statement.id AS at, coalesce(said.speakerId, 'no speakerId') + ', ' + coalesce(said.key, 'no key') + coalesce(', long ' + said.longKey, '') AS got
LIMIT toInteger($most)
