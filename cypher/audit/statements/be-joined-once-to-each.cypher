// Statements that are joined twice to one node in one way by one id, do two things with one claim, or have two of what there is one.
CYPHER 25
// include audit/parts/statements
WITH statement,
     COLLECT {
       MATCH (statement)-[joined:SAID|ABOUT|ADDRESSED_TO|RELAYED_BY|REPORTS|ASSERTS|DENIES|LEAVES_OPEN|ASKS]-(other)
       WITH CASE WHEN type(joined) IN ['DENIES', 'LEAVES_OPEN', 'ASKS'] THEN 'ASSERTS' ELSE type(joined) END AS way,
            other, coalesce(head(joined.givenIds), joined.givenId, other.id) AS given,
            startNode(joined) = statement AS outward, count(*) AS times
       WHERE times > 1
       RETURN way + ' ' + coalesce(other.id, '')
     } + COLLECT {
       MATCH (statement)-[single:SPOKEN_AS|MADE_AT|REPLIES_TO]->()
       WITH type(single) AS way, count(*) AS times
       WHERE times > 1
       RETURN way
     } AS doubled
WHERE size(doubled) > 0
RETURN statement.id AS at, doubled[0] AS got
LIMIT toInteger($most)
