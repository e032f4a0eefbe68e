// Every claim, or those of $ids, with its text, its structure and what it is about. $drafter is how the annotator of a program's
// draft begins.
MATCH (claim:Claim)
WHERE $ids IS NULL OR claim.id IN $ids
RETURN {
  id: claim.id,
  memberIds: claim.memberIds,
  text: claim.text,
  about: COLLECT {
    MATCH (claim)-[:ABOUT]->(target)
    RETURN DISTINCT target.id
    LIMIT 50
  },
  relation: claim.relationFrom + ' ' + claim.relationKind + ' ' + claim.relationTo,
  figure: claim.measure + ' ' + coalesce(claim.counting, '') + ' ' + coalesce(toString(claim.min), '') + '-' + coalesce(toString(claim.max), ''),
  statements: COUNT { (claim)<-[:ASSERTS|DENIES|LEAVES_OPEN|ASKS]-() },
  documents: COUNT { (claim)-[:DESCRIBED_IN]->() },
  handMade: COLLECT {
    MATCH (claim)-[:DESCRIBED_IN]->(document:Document)
    WHERE NOT document.annotator STARTS WITH $drafter
    RETURN DISTINCT document.id
    LIMIT 100
  }
} AS facts
