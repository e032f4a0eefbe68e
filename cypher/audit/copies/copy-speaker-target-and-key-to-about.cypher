// A statement's ABOUT whose speakerId (the first speaker's), aboutId, key or longKey is not what it copies.
CYPHER 25
// include audit/parts/statements
MATCH (statement)-[about:ABOUT]->(target)
WHERE NOT coalesce(about.aboutId = target.id AND about.key = statement.key AND coalesce(about.longKey, '') = coalesce(statement.longKey, ''), false)
   OR about.speakerId IS NULL
   OR EXISTS {
     MATCH (first)-[said:SAID]->(statement)
     WHERE said.order = 0 AND first.id <> about.speakerId
   }
RETURN statement.id AS at,
       coalesce(about.speakerId, 'no speakerId') + ', ' + coalesce(about.aboutId, 'no aboutId') + ', ' + coalesce(about.key, 'no key') + coalesce(', long ' + about.longKey, '') AS got
LIMIT toInteger($most)
