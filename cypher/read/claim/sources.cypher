// The statements that assert each claim and stand, by key, each with what makes two of them one source: the utterance, the
// speakers, the agency that has it from the speaker, and the documents that its own reprints, directly or not, loaded or not.
UNWIND $ids AS id
MATCH (:Claim {id: id})<-[:ASSERTS]-(statement:Statement)-[:REPORTED_IN]->(document:Document)
WHERE NOT
  // include parts/superseded
WITH DISTINCT id, statement, document
ORDER BY id, statement.key
RETURN
  id,
  collect({
    id: statement.id,
    key: statement.key,
    utterance: statement.utterance,
    documentId: document.id,
    agencyId: head(COLLECT {
      MATCH (statement)-[relayed:RELAYED_BY]->(agency:Actor)
      WHERE relayed.order = 0
      RETURN agency.id
    }),
    speakerIds:
      // include parts/voices
      ,
    reprints: COLLECT {
      MATCH (document)(()-[derived:DERIVED_FROM]->() WHERE derived.kind = 'REPRINTS'){0,10}(reprinted:Document)
      UNWIND coalesce(reprinted.derivedFromKinds, []) AS kind
      WITH DISTINCT reprinted
      UNWIND range(0, size(reprinted.derivedFrom) - 1) AS at
      WITH reprinted, at
      WHERE reprinted.derivedFromKinds[at] = 'REPRINTS'
      RETURN DISTINCT reprinted.derivedFrom[at]
    }
  }) AS value
