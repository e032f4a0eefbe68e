// Joins each statement to its speakers, in order; speakerId, key and longKey are copies for index seeks.
CYPHER 25 replan=skip
UNWIND $rows AS row
MATCH (statement:Statement {id: row.statementId})
MATCH (speaker:Actor {id: row.speakerId})
CREATE (speaker)-[:SAID {
  order: toInteger(row.order),
  speakerId: row.speakerId,
  key: row.key,
  longKey: row.longKey,
  givenId: row.givenId,
  givenIds: row.givenIds
}]->(statement)
