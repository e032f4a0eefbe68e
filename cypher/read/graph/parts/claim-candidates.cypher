WHEN $filter.path = 'ids' THEN {
  UNWIND $filter.ids AS claimId
  MATCH (claim:Claim {id: claimId})
  RETURN claim
}
WHEN $filter.path = 'documents' THEN {
  UNWIND $filter.documents AS documentId
  MATCH (:Document {id: documentId})<-[:DESCRIBED_IN]-(claim:Claim)
  RETURN claim
}
WHEN $filter.path = 'words' THEN {
  CALL db.index.fulltext.queryNodes('claim_words', $filter.query) YIELD node AS claim
  RETURN claim
}
WHEN $filter.path = 'speaker' THEN {
  MATCH (:Actor {id: $filter.speaker})-[:SAID]->(:Statement)-[:ASSERTS|DENIES|LEAVES_OPEN]->(claim:Claim)
  RETURN claim
}
WHEN $filter.path = 'subject' THEN {
  CALL () {
    // include read/parts/subject id=$filter.subject
  }
  MATCH (subject)<-[:ABOUT]-(claim:Claim)
  RETURN claim
}
WHEN $filter.path = 'disputed' THEN {
  // include read/graph/parts/disputed
  RETURN claim
}
