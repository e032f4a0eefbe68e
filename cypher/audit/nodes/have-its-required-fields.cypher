// Nodes and descriptions that lack a field which every one of their type has; Community edition has no constraint for it.
CYPHER 25
CALL () {
  // include audit/parts/nodes labels=Actor|Event|Topic
  WITH node
  WHERE node.name IS NULL OR node.caption IS NULL
  RETURN node.id AS at, 'no name or caption' AS got
  UNION ALL
  // include audit/parts/nodes labels=Position
  WITH node
  WHERE node.title IS NULL OR node.caption IS NULL
  RETURN node.id AS at, 'no title or caption' AS got
  UNION ALL
  // include audit/parts/nodes labels=Claim
  WITH node
  WHERE node.text IS NULL OR node.caption IS NULL
  RETURN node.id AS at, 'no text or caption' AS got
  UNION ALL
  // include audit/parts/documents
  WITH document AS node
  WHERE node.title IS NULL OR node.annotator IS NULL OR node.contentHash IS NULL OR node.key IS NULL OR node.caption IS NULL
  RETURN node.id AS at, 'no title, annotator, contentHash, key or caption' AS got
  UNION ALL
  // include audit/parts/judgements
  WITH judgement AS node
  WHERE node.verdict IS NULL OR node.ids IS NULL OR node.basis IS NULL OR node.entry IS NULL OR node.caption IS NULL
     OR NOT EXISTS { (node)<-[:JUDGES]-(:Document) }
  RETURN node.id AS at, 'no document, verdict, ids, basis, entry or caption' AS got
  UNION ALL
  // include audit/parts/statements
  WITH statement AS node
  WHERE node.text IS NULL OR node.voice IS NULL OR node.key IS NULL OR node.caption IS NULL
  RETURN node.id AS at, 'no text, voice, key or caption' AS got
  UNION ALL
  // include audit/parts/statements
  WITH statement AS node
  WHERE node.voice = 'ATTRIBUTED' AND node.form IS NULL
  RETURN node.id AS at, 'ATTRIBUTED without a form' AS got
  UNION ALL
  // include audit/parts/descriptions
  WITH node, described, document
  WHERE coalesce(described.name, described.title, described.text) IS NULL OR (node:Actor AND described.kind IS NULL)
  RETURN node.id AS at, 'no name or kind in ' + document.id AS got
}
RETURN at, got
LIMIT toInteger($most)
