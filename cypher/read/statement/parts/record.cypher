statement {
  .id, .text, .quote, .speakerMention, .form, .voice, .cue, .act, .saidAt, .utterance, .language, .checkedBy, .doubt, .key,
  labels: labels(statement),
  speakers: CASE WHEN $asked.links.speakers THEN COLLECT {
    MATCH (statement)<-[said:SAID]-(actor:Actor)
    RETURN
    // include read/parts/actor
    ORDER BY said.order
  } END,
  about: CASE WHEN $asked.links.about THEN COLLECT {
    MATCH (statement)-[about:ABOUT]->(target)
    RETURN
    // include read/statement/parts/about
    ORDER BY target.id
  } END,
  addressees: CASE WHEN $asked.links.addressees THEN COLLECT {
    MATCH (statement)-[:ADDRESSED_TO]->(actor:Actor)
    RETURN
    // include read/parts/actor
    ORDER BY actor.id
  } END,
  claims: CASE WHEN $asked.links.claims THEN COLLECT {
    MATCH (statement)-[claimed:ASSERTS|DENIES|LEAVES_OPEN|ASKS]->(claim:Claim)
    RETURN
    // include read/statement/parts/claimed
    ORDER BY claim.id, type(claimed)
  } END,
  document: CASE WHEN $asked.links.document THEN head(COLLECT {
    MATCH (statement)-[:REPORTED_IN]->(document:Document)
    RETURN
    // include read/document/parts/record
  }) END
}
