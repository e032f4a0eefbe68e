// What may tell whether two statements render one utterance: the words, who says them and when.
{
  id: statement.id,
  quote: statement.quote,
  said: statement.key,
  documentId: COLLECT { MATCH (statement)-[:REPORTED_IN]->(document:Document) RETURN document.id }[0],
  speakers: COLLECT {
    MATCH (speaker:Actor)-[:SAID]->(statement)
    RETURN {id: speaker.id, name: speaker.name}
    LIMIT 5
  }
}
