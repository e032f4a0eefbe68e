// Each document's statements, with all that hangs on them.
UNWIND $documentIds AS documentId
MATCH (:Document {id: documentId})<-[reported:REPORTED_IN]-(statement:Statement)
RETURN documentId,
       properties(statement) AS properties,
       properties(reported) AS spans,
       COLLECT {
         MATCH (speaker:Actor)-[said:SAID]->(statement)
         RETURN coalesce(said.givenIds, [coalesce(said.givenId, speaker.id)])
         ORDER BY said.order
       } AS speaker,
       COLLECT {
         MATCH (statement)-[about:ABOUT]->(target)
         WHERE about.derived IS NULL
         RETURN {ids: coalesce(about.givenIds, [coalesce(about.givenId, target.id)]), stance: about.stance, as: about.as}
       } AS about,
       COLLECT {
         MATCH (statement)-[verb:ASSERTS|DENIES|LEAVES_OPEN|ASKS]->(claim:Claim)
         RETURN {ids: coalesce(verb.givenIds, [coalesce(verb.givenId, claim.id)]), verb: type(verb), hedge: verb.hedge}
       } AS claims,
       COLLECT {
         MATCH (statement)-[addressed:ADDRESSED_TO]->(addressee:Actor)
         RETURN coalesce(addressed.givenIds, [coalesce(addressed.givenId, addressee.id)])
       } AS addressees,
       COLLECT {
         MATCH (statement)-[relayed:RELAYED_BY]->(relayer:Actor)
         RETURN coalesce(relayed.givenIds, [coalesce(relayed.givenId, relayer.id)])
         ORDER BY relayed.order
       } AS via,
       COLLECT {
         MATCH (statement)-[:REPORTS]->(inner:Statement)
         RETURN inner.id
         ORDER BY inner.id
       } AS reports,
       COLLECT {
         MATCH (statement)-[spoken:SPOKEN_AS]->(position:Position)
         RETURN coalesce(spoken.givenId, position.id)
       } AS spokenAs,
       COLLECT {
         MATCH (statement)-[made:MADE_AT]->(event:Event)
         RETURN coalesce(made.givenId, event.id)
       } AS madeAt,
       COLLECT {
         MATCH (statement)-[:REPLIES_TO]->(earlier:Statement)
         RETURN earlier.id
       } AS repliesTo
