// How each document that describes a node gives its properties, as views prefer: reference documents first, then by id.
UNWIND $ids AS id
MATCH ()-[described:DESCRIBED_IN]->()
WHERE described.subjectId = id
  AND described.rank > ''
WITH id, described
ORDER BY id, described.rank
RETURN id, collect({documentId: described.documentId, values: properties(described)}) AS value
