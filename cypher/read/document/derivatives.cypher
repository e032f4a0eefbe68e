// The loaded documents that derive from each document, and how, by their ids.
// {items, total}: at most $first of them after the id $after, and how many there are in all.
UNWIND $ids AS id
CALL (id) {
  MATCH (:Document {id: id})<-[derived:DERIVED_FROM]-(document:Document)
  WITH document.id AS documentId, derived.kind AS kind
  ORDER BY documentId, kind
  WITH collect({documentId: documentId, kind: kind}) AS listed
  RETURN {
    total: size(listed),
    items: [one IN listed WHERE one.documentId > $after][..toInteger($first)]
  } AS value
}
RETURN id, value
