// Joint statements without exactly one JOINTLY_ABOUT for each speaker after the first and each target, with the right copies.
CYPHER 25
// include audit/parts/statements
WITH statement,
     COUNT { MATCH (statement)-[:JOINTLY_ABOUT]->() } AS pairs,
     COUNT {
       MATCH (statement)-[:ABOUT]->(target)
       MATCH (speaker)-[said:SAID]->(statement)
       WHERE said.order > 0
       MATCH (statement)-[joint:JOINTLY_ABOUT]->(target)
       WHERE joint.speakerId = speaker.id AND joint.aboutId = target.id AND joint.key = statement.key
         AND coalesce(joint.longKey, '') = coalesce(statement.longKey, '')
       RETURN DISTINCT joint
     } AS right,
     COUNT { MATCH (statement)-[:ABOUT]->(target) RETURN DISTINCT target } * COUNT { MATCH ()-[said:SAID]->(statement) WHERE said.order > 0 } AS due
WHERE pairs <> due OR right <> due
RETURN statement.id AS at, toString(pairs) + ', ' + toString(right) + ' of them right, where ' + toString(due) + ' are due' AS got
LIMIT toInteger($most)
