[
  [property IN $gathered.properties.statement | statement[property]],
  CASE WHEN $gathered.links.speakers THEN COLLECT {
    MATCH (statement)<-[said:SAID]-(actor:Actor)
    RETURN [said.order, labels(actor), [property IN $gathered.properties.actor | actor[property]]]
  } END,
  CASE WHEN $gathered.links.about THEN COLLECT {
    MATCH (statement)-[about:ABOUT]->(target)
    RETURN [about.stance, about.`as`, about.derived, labels(target), [property IN $gathered.properties.target | target[property]]]
  } END,
  CASE WHEN $gathered.links.addressees THEN COLLECT {
    MATCH (statement)-[:ADDRESSED_TO]->(actor:Actor)
    RETURN [0, labels(actor), [property IN $gathered.properties.actor | actor[property]]]
  } END,
  CASE WHEN $gathered.links.claims THEN COLLECT {
    MATCH (statement)-[claimed:ASSERTS|DENIES|LEAVES_OPEN|ASKS]->(claim:Claim)
    RETURN [type(claimed), claimed.hedge, [property IN $gathered.properties.claim | claim[property]]]
  } END,
  CASE WHEN $gathered.links.document THEN head(COLLECT {
    MATCH (statement)-[:REPORTED_IN]->(document:Document)
    RETURN [property IN $gathered.properties.document | document[property]]
  }) END
]
