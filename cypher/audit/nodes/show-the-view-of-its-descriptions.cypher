// Every description of every shared node, by node and rank: what the views are to be made of anew. The order is an index's.
MATCH (node)-[described:DESCRIBED_IN]->()
WHERE described.subjectId >= '' AND described.rank >= ''
RETURN described.subjectId AS id,
       head([label IN labels(node) WHERE label IN ['Actor', 'Event', 'Topic', 'Claim', 'Position']]) AS label,
       described.rank AS rank,
       properties(described) AS values
ORDER BY described.subjectId, described.rank
