// Each document's statements, with all that hangs on them.
UNWIND $documentIds AS documentId
MATCH (:Document {id: documentId})<-[reported:REPORTED_IN]-(statement:Statement)
RETURN documentId,
       properties(statement) AS properties,
       properties(reported) AS spans,
       COLLECT {
         MATCH (speaker:Actor)-[said:SAID]->(statement)
         RETURN speaker.id
         ORDER BY said.order
       } AS speaker,
       COLLECT {
         MATCH (statement)-[about:ABOUT]->(target)
         WHERE about.derived IS NULL
         RETURN {id: target.id, stance: about.stance, as: about.as}
         ORDER BY target.id
       } AS about,
       COLLECT {
         MATCH (statement)-[verb:ASSERTS|DENIES|LEAVES_OPEN|ASKS]->(claim:Claim)
         RETURN {id: claim.id, verb: type(verb), hedge: verb.hedge}
         ORDER BY claim.id
       } AS claims,
       COLLECT {
         MATCH (statement)-[:ADDRESSED_TO]->(addressee:Actor)
         RETURN addressee.id
         ORDER BY addressee.id
       } AS addressees,
       COLLECT {
         MATCH (statement)-[relayed:RELAYED_BY]->(relayer:Actor)
         RETURN relayer.id
         ORDER BY relayed.order
       } AS via,
       COLLECT {
         MATCH (statement)-[:REPORTS]->(inner:Statement)
         RETURN inner.id
         ORDER BY inner.id
       } AS reports,
       COLLECT {
         MATCH (statement)-[:SPOKEN_AS]->(position:Position)
         RETURN position.id
       } AS spokenAs,
       COLLECT {
         MATCH (statement)-[:MADE_AT]->(event:Event)
         RETURN event.id
       } AS madeAt,
       COLLECT {
         MATCH (statement)-[:REPLIES_TO]->(earlier:Statement)
         RETURN earlier.id
       } AS repliesTo
