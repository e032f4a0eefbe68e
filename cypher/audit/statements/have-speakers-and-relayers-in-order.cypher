// Statements whose speakers, or those that relay it, are not numbered 0, 1, 2 …
CYPHER 25
// include audit/parts/statements
WITH statement,
     COLLECT { MATCH ()-[said:SAID]->(statement) RETURN said.order ORDER BY said.order } AS speakers,
     COLLECT { MATCH (statement)-[relayed:RELAYED_BY]->() RETURN relayed.order ORDER BY relayed.order } AS relayers
WHERE speakers <> range(0, size(speakers) - 1) OR relayers <> range(0, size(relayers) - 1)
   OR any(order IN speakers + relayers WHERE order IS NULL)
RETURN statement.id AS at, 'speakers ' + toString(size(speakers)) + ', relayers ' + toString(size(relayers)) AS got
LIMIT toInteger($most)
