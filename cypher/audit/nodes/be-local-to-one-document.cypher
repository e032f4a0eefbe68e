// Local nodes, '<document id>#<name>', that any other document describes.
MATCH (node:Actor|Event|Topic|Claim|Position)
WHERE node.id CONTAINS '#'
MATCH (node)-[:DESCRIBED_IN]->(document:Document)
WHERE split(node.id, '#')[0] <> document.id
RETURN node.id AS at, 'described by ' + document.id AS got
LIMIT toInteger($most)
