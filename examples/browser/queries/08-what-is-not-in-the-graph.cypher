// What is not in the graph: the words of those whom the strikes hit. First set which: :param event => 'us-strikes-2019-12-29'
MATCH (event:Event {id: $event})<-[part:TOOK_PART_IN]-(party:Actor)
WHERE NOT EXISTS {
  MATCH (party) (()<-[:AFFILIATED_WITH {kind: 'PART_OF'}]-(:Organization)){0,5} (voice)
  MATCH (voice) (()<-[:POSITION_IN]-(:Position)<-[:HOLDS|SPOKEN_AS]-()){0,1} (speaks)
  MATCH (speaks)-[:SAID]->{0,1}(:Statement)-[:ABOUT]->(event)
}
WITH event, head(collect(part)) AS part, party
RETURN event, part, party
LIMIT 25
