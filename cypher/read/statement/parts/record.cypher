[
  [property IN $asked.gathered.properties.statement | statement[property]],
  CASE WHEN $asked.gathered.links.speakers THEN COLLECT {
    MATCH (statement)<-[said:SAID]-(actor:Actor)
    RETURN [said.order, labels(actor), [property IN $asked.gathered.properties.actor | actor[property]]]
  } END,
  CASE WHEN $asked.gathered.links.about THEN COLLECT {
    MATCH (statement)-[about:ABOUT]->(target)
    RETURN [about.stance, about.`as`, about.derived, labels(target), [property IN $asked.gathered.properties.target | target[property]]]
  } END,
  CASE WHEN $asked.gathered.links.addressees THEN COLLECT {
    MATCH (statement)-[:ADDRESSED_TO]->(actor:Actor)
    RETURN [0, labels(actor), [property IN $asked.gathered.properties.actor | actor[property]]]
  } END,
  CASE WHEN $asked.gathered.links.claims THEN COLLECT {
    MATCH (statement)-[claimed:ASSERTS|DENIES|LEAVES_OPEN|ASKS]->(claim:Claim)
    RETURN [type(claimed), claimed.hedge, [property IN $asked.gathered.properties.claim | claim[property]]]
  } END,
  CASE WHEN $asked.gathered.links.document THEN head(COLLECT {
    MATCH (statement)-[:REPORTED_IN]->(document:Document)
    RETURN [property IN $asked.gathered.properties.document | document[property]]
  }) END
]
