// DESCRIBED_IN whose subjectId, documentId or rank is not what it copies.
MATCH (node)-[described:DESCRIBED_IN]->(document)
WHERE NOT coalesce(
  described.subjectId = node.id
    AND described.documentId = document.id
    AND described.rank = (CASE WHEN document.reference THEN '!' ELSE '' END) + document.id,
  false
)
RETURN node.id AS at,
       coalesce(described.subjectId, 'no subjectId') + ', ' + coalesce(described.documentId, 'no documentId') + ', ' + coalesce(described.rank, 'no rank') AS got
LIMIT toInteger($most)
