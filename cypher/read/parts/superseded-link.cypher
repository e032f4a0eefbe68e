EXISTS {
  MATCH (:Document {id: link.documentId})<-[derived:DERIVED_FROM]-(:Document)
  WHERE derived.kind IN ['CORRECTS', 'RETRACTS']
}
