// Nodes and descriptions that lack a field which every one of their type has; Community edition has no constraint for it.
CALL () {
  MATCH (node:Actor|Event|Topic)
  WHERE node.name IS NULL OR node.caption IS NULL
  RETURN node.id AS at, 'no name or caption' AS got
  UNION ALL
  MATCH (node:Position)
  WHERE node.title IS NULL OR node.caption IS NULL
  RETURN node.id AS at, 'no title or caption' AS got
  UNION ALL
  MATCH (node:Claim)
  WHERE node.text IS NULL OR node.caption IS NULL
  RETURN node.id AS at, 'no text or caption' AS got
  UNION ALL
  MATCH (node:Document)
  WHERE node.title IS NULL OR node.annotator IS NULL OR node.contentHash IS NULL OR node.key IS NULL OR node.caption IS NULL
  RETURN node.id AS at, 'no title, annotator, contentHash, key or caption' AS got
  UNION ALL
  MATCH (node:Judgement)
  WHERE node.verdict IS NULL OR node.ids IS NULL OR node.basis IS NULL OR node.entry IS NULL OR node.caption IS NULL
     OR NOT EXISTS { (node)<-[:JUDGES]-(:Document) }
  RETURN node.id AS at, 'no document, verdict, ids, basis, entry or caption' AS got
  UNION ALL
  MATCH (node:Statement)
  WHERE node.text IS NULL OR node.voice IS NULL OR node.key IS NULL OR node.caption IS NULL
  RETURN node.id AS at, 'no text, voice, key or caption' AS got
  UNION ALL
  MATCH (node:Statement {voice: 'ATTRIBUTED'})
  WHERE node.form IS NULL
  RETURN node.id AS at, 'ATTRIBUTED without a form' AS got
  UNION ALL
  MATCH (node)-[described:DESCRIBED_IN]->(document)
  WHERE coalesce(described.name, described.title, described.text) IS NULL OR (node:Actor AND described.kind IS NULL)
  RETURN node.id AS at, 'no name or kind in ' + document.id AS got
}
RETURN at, got
LIMIT toInteger($most)
