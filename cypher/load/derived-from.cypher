// Joins documents that derive from one another as soon as both are loaded, whichever came first.
CYPHER 25 replan=skip
MATCH (document:Document)
USING INDEX document:Document(derivedFrom)
WHERE document.derivedFrom IS NOT NULL
UNWIND range(0, size(document.derivedFrom) - 1) AS index
MATCH (original:Document {id: document.derivedFrom[index]})
WHERE document.id IN $documentIds OR original.id IN $documentIds
MERGE (document)-[derived:DERIVED_FROM {kind: document.derivedFromKinds[index]}]->(original)
WITH DISTINCT document, derived, original
RETURN
  type(derived) AS type,
  null AS before,
  properties(derived) AS after,
  labels(document) AS startLabels,
  document.id AS start,
  labels(original) AS endLabels,
  original.id AS end
