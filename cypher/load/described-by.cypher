// How the documents describe shared nodes, which is what a view loses when they go, and these nodes as they stand; see standing.
CYPHER 25 replan=skip
UNWIND $documentIds AS documentId
MATCH (node)-[described:DESCRIBED_IN]->()
WHERE described.documentId = documentId
WITH
  documentId,
  described,
  node,
  head([label IN labels(node) WHERE label IN ['Actor', 'Event', 'Topic', 'Claim', 'Position']]) AS label
RETURN
  node.id AS id,
  documentId,
  described.rank AS rank,
  properties(described) AS values,
  label,
  COUNT { (node)-[:DESCRIBED_IN]->() } AS describers,
  properties(node) AS properties,
  [other IN labels(node) WHERE other <> label] AS otherLabels
