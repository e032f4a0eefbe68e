// The loaded documents that derive from each document, and how, by their ids.
UNWIND $ids AS id
MATCH (:Document {id: id})<-[derived:DERIVED_FROM]-(document:Document)
WITH id, derived, document
ORDER BY id, document.id, derived.kind
RETURN id, collect({kind: derived.kind, documentId: document.id}) AS value
