// Every statement with a quotation of some length, or those of $ids, that no utterance joins with others: its words, who says it
// and when.
MATCH (statement:Statement)
WHERE ($ids IS NULL OR statement.id IN $ids)
  AND statement.utterance IS NULL
  AND size(statement.quote) >= 40
RETURN {
  id: statement.id,
  quote: statement.quote,
  said: statement.key,
  documentId: COLLECT { MATCH (statement)-[:REPORTED_IN]->(document:Document) RETURN document.id }[0],
  speakers: COLLECT {
    MATCH (speaker:Actor)-[:SAID]->(statement)
    RETURN {id: speaker.id, name: speaker.name}
    LIMIT 5
  }
} AS facts
