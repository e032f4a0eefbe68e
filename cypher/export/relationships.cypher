// What each document says of shared nodes and of how they are related; what follows from its claims is left out.
UNWIND $documentIds AS documentId
// include parts/owned-relationships
WITH documentId, start, relationship, end
WHERE relationship.derived IS NULL
RETURN documentId,
       type(relationship) AS type,
       start.id AS from,
       head([label IN labels(start) WHERE label IN ['Actor', 'Event', 'Topic', 'Claim', 'Position']]) AS label,
       end.id AS to,
       properties(relationship) AS properties
