// Whether a loaded document corrects or retracts the one that each statement is reported in.
UNWIND $ids AS id
MATCH (:Statement {id: id})-[:REPORTED_IN]->(document:Document)
RETURN
  id,
  EXISTS {
    MATCH (document)<-[derived:DERIVED_FROM]-(:Document)
    WHERE derived.kind IN ['CORRECTS', 'RETRACTS']
  } AS value
