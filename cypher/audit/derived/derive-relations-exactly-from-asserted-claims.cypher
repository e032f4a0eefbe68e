// Affiliations and parts that a document's statements assert once more (+) or less (-) than they stand there as derived.
CYPHER 25
// include audit/parts/documents
CALL (document) {
  CALL (document) {
    MATCH (document)<-[:REPORTED_IN]-(statement:Statement)-[:ASSERTS]->(claim:Claim)
    MATCH (claim)-[described:DESCRIBED_IN]->(document)
    WHERE described.relationFrom IS NOT NULL
      AND (described.relationFrom <> described.relationTo OR NOT described.relationKind IN $affiliationKinds)
    RETURN DISTINCT statement.id AS statementId,
           described.relationFrom AS from,
           described.relationKind AS kind,
           described.relationTo AS to,
           CASE WHEN described.relationKind IN $affiliationKinds THEN coalesce(statement.saidAt, document.publishedAt, '') ELSE '' END AS asOf,
           1 AS asserted
    UNION ALL
    MATCH (start)-[derived:AFFILIATED_WITH]->(end)
    WHERE derived.documentId = document.id AND derived.derived
    RETURN reduce(text = '', id IN derived.statementIds | text + id) AS statementId,
           start.id AS from,
           derived.kind AS kind,
           end.id AS to,
           coalesce(derived.asOf, '') AS asOf,
           -1 AS asserted
    UNION ALL
    MATCH (start)-[derived:TOOK_PART_IN]->(end)
    WHERE derived.documentId = document.id AND derived.derived
    RETURN reduce(text = '', id IN derived.statementIds | text + id) AS statementId,
           start.id AS from,
           derived.role AS kind,
           end.id AS to,
           '' AS asOf,
           -1 AS asserted
  }
  WITH statementId, from, kind, to, asOf, sum(asserted) AS balance
  WHERE balance <> 0
  RETURN statementId, from, kind, to, balance
}
RETURN coalesce(statementId, document.id) AS at,
       from + ' ' + kind + ' ' + to + ': ' + CASE WHEN balance > 0 THEN '+' ELSE '' END + toString(balance) AS got
LIMIT toInteger($most)
