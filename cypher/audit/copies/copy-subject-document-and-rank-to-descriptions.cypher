// DESCRIBED_IN whose subjectId, documentId or rank is not what it copies.
CYPHER 25
// include audit/parts/descriptions
WITH node, described, document, (CASE WHEN document.reference THEN '!' ELSE '' END) + document.id AS rank
WHERE NOT coalesce(
  described.subjectId = node.id
    AND described.documentId = document.id
    AND described.rank IN [rank, rank + '#' + described.givenId, rank + '#' + node.id],
  false
)
RETURN node.id AS at,
       coalesce(described.subjectId, 'no subjectId') + ', ' + coalesce(described.documentId, 'no documentId') + ', ' + coalesce(described.rank, 'no rank') AS got
LIMIT toInteger($most)
