EXISTS {
  MATCH (statement)-[:REPORTED_IN]->(:Document)<-[derived:DERIVED_FROM]-(:Document)
  WHERE derived.kind IN ['CORRECTS', 'RETRACTS']
}
