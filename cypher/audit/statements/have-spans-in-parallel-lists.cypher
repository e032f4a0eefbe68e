// Statements whose spans are not given by five lists of one length, or end before they start.
CYPHER 25
// include audit/parts/statements
MATCH (statement)-[reported:REPORTED_IN]->()
WITH statement, reported, size(reported.starts) AS spans
WHERE NOT coalesce(all(list IN [reported.ends, reported.exacts, reported.prefixes, reported.suffixes] WHERE size(list) = spans), false)
   OR any(index IN range(0, spans - 1) WHERE reported.starts[index] >= reported.ends[index])
RETURN statement.id AS at, toString(spans) + ' starts, ' + toString(size(reported.ends)) + ' ends' AS got
LIMIT toInteger($most)
