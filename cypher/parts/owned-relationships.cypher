CALL (documentId) {
  MATCH (start)-[relationship:DESCRIBED_IN]->(end)
  WHERE relationship.documentId = documentId
  RETURN start, relationship, end
  UNION ALL
  MATCH (start)-[relationship:HOLDS]->(end)
  WHERE relationship.documentId = documentId
  RETURN start, relationship, end
  UNION ALL
  MATCH (start)-[relationship:POSITION_IN]->(end)
  WHERE relationship.documentId = documentId
  RETURN start, relationship, end
  UNION ALL
  MATCH (start)-[relationship:AFFILIATED_WITH]->(end)
  WHERE relationship.documentId = documentId
  RETURN start, relationship, end
  UNION ALL
  MATCH (start)-[relationship:TOOK_PART_IN]->(end)
  WHERE relationship.documentId = documentId
  RETURN start, relationship, end
  UNION ALL
  MATCH (start)-[relationship:PART_OF_EVENT]->(end)
  WHERE relationship.documentId = documentId
  RETURN start, relationship, end
  UNION ALL
  MATCH (start)-[relationship:ABOUT]->(end)
  WHERE relationship.documentId = documentId
  RETURN start, relationship, end
  UNION ALL
  MATCH (start)-[relationship:RELATES_FROM]->(end)
  WHERE relationship.documentId = documentId
  RETURN start, relationship, end
  UNION ALL
  MATCH (start)-[relationship:RELATES_TO]->(end)
  WHERE relationship.documentId = documentId
  RETURN start, relationship, end
  UNION ALL
  MATCH (start)-[relationship:CONTRADICTS]->(end)
  WHERE relationship.documentId = documentId
  RETURN start, relationship, end
  UNION ALL
  MATCH (start)-[relationship:SUPPORTS]->(end)
  WHERE relationship.documentId = documentId
  RETURN start, relationship, end
}
