// How many: the claims about each actor, event or topic.
UNWIND $ids AS id
CALL (id) {
  CALL (id) {
    MATCH (subject:Actor {id: id})
    RETURN subject
    UNION
    MATCH (subject:Event {id: id})
    RETURN subject
    UNION
    MATCH (subject:Topic {id: id})
    RETURN subject
  }
  MATCH (subject)<-[:ABOUT]-(claim:Claim)
  RETURN count(DISTINCT claim) AS value
}
RETURN id, value
