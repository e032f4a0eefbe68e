// What may tell whether two claims are one: the text, the structure, what it is about, and the documents by hand that describe
// it. $drafter is how the annotator of a program's draft begins.
{
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
}
