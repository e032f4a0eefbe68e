// A statement's ABOUT whose speakerId (the first speaker's), aboutId or key is not what it copies.
MATCH (statement:Statement)-[about:ABOUT]->(target)
WHERE NOT coalesce(about.aboutId = target.id AND about.key = statement.key, false)
   OR about.speakerId IS NULL
   OR EXISTS {
     MATCH (first)-[said:SAID]->(statement)
     WHERE said.order = 0 AND first.id <> about.speakerId
   }
RETURN statement.id AS at,
       coalesce(about.speakerId, 'no speakerId') + ', ' + coalesce(about.aboutId, 'no aboutId') + ', ' + coalesce(about.key, 'no key') AS got
LIMIT toInteger($most)
