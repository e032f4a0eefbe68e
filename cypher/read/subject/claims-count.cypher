// How many: the claims about each actor, event or topic.
UNWIND $ids AS id
CALL (id) {
  CALL (id) {
    // include read/parts/subject id=id
  }
  MATCH (subject)<-[:ABOUT]-(claim:Claim)
  RETURN count(DISTINCT claim) AS value
}
RETURN id, value
