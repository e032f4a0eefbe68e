// For each of $ids, up to $first statements that show what the node is: what an actor says, what is said of it, what takes up a
// claim, the statement itself. `speaks`: whether the node is its speaker, whom `mention` names. The text is cut to what a line
// holds.
UNWIND $ids AS id
CALL (id) {
  MATCH (statement:Statement {id: id})
  RETURN statement
  UNION
  MATCH (:Actor {id: id})-[:SAID]->(statement:Statement)
  RETURN statement
  LIMIT toInteger($first)
  UNION
  MATCH (:Actor|Event|Topic {id: id})<-[:ABOUT]-(statement:Statement)
  RETURN statement
  LIMIT toInteger($first)
  UNION
  MATCH (:Claim {id: id})<-[:ASSERTS|DENIES|LEAVES_OPEN|ASKS]-(statement:Statement)
  RETURN statement
  LIMIT toInteger($first)
  UNION
  MATCH (:Position|Event {id: id})<-[:SPOKEN_AS|MADE_AT]-(statement:Statement)
  RETURN statement
  LIMIT toInteger($first)
}
WITH id, statement
LIMIT toInteger(size($ids) * $first * 5)
WITH id,
     collect({
       id: statement.id,
       mention: statement.speakerMention,
       speaks: EXISTS { (:Actor {id: id})-[:SAID]->(statement) },
       text: left(coalesce(statement.quote, statement.text), 300)
     }) AS statements
RETURN id, statements[0..toInteger($first)] AS statements
