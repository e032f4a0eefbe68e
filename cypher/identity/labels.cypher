// The type of what has each id, as the documents that describe it name it, some documents left out; of a statement also the
// utterance that its own file gives.
CYPHER 25 replan=skip
UNWIND $ids AS id
CALL (id) {
  CALL (id) {
    MATCH (node)-[described:DESCRIBED_IN]->()
    WHERE described.givenId = id AND NOT described.documentId IN $without
    RETURN head([label IN labels(node) WHERE label IN ['Actor', 'Event', 'Topic', 'Claim', 'Position']]) AS label, null AS utterance
    LIMIT 1
    UNION ALL
    MATCH (node)-[described:DESCRIBED_IN]->()
    WHERE described.subjectId = id AND described.rank >= '' AND described.givenId IS NULL AND NOT described.documentId IN $without
    RETURN head([label IN labels(node) WHERE label IN ['Actor', 'Event', 'Topic', 'Claim', 'Position']]) AS label, null AS utterance
    LIMIT 1
    UNION ALL
    MATCH (statement:Statement {id: id})-[:REPORTED_IN]->(document:Document)
    WHERE NOT document.id IN $without
    RETURN 'Statement' AS label, coalesce(statement.givenUtterance, statement.utterance) AS utterance
    UNION ALL
    MATCH (document:Document {id: id})
    WHERE NOT document.id IN $without
    RETURN 'Document' AS label, null AS utterance
  }
  RETURN label, utterance
  LIMIT 1
}
RETURN id, label, utterance
