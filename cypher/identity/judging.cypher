// The documents that judge which ids mean one thing, with their content hashes.
CYPHER 25 replan=skip
MATCH (judgement:Judgement)
WHERE judgement.entry = 0
MATCH (judgement)<-[:JUDGES]-(document:Document)
RETURN document.id AS documentId, document.contentHash AS contentHash, coalesce(document.reference, false) AS reference
