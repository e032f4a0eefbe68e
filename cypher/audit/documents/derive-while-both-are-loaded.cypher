// Documents that are not joined, or not once, to a loaded one they derive from, or are joined to one they do not.
CYPHER 25
CALL () {
  // include audit/parts/documents
  WITH document
  WHERE document.derivedFrom IS NOT NULL
  UNWIND range(0, size(document.derivedFrom) - 1) AS index
  MATCH (original:Document {id: document.derivedFrom[index]})
  WHERE COUNT { (document)-[:DERIVED_FROM {kind: document.derivedFromKinds[index]}]->(original) } <> 1
  RETURN document.id AS at, 'not once joined to ' + original.id AS got
  UNION ALL
  // include audit/parts/documents
  MATCH (document)-[derived:DERIVED_FROM]->(original)
  WHERE NOT any(index IN range(0, size(coalesce(document.derivedFrom, [])) - 1)
    WHERE document.derivedFrom[index] = original.id AND document.derivedFromKinds[index] = derived.kind)
  RETURN document.id AS at, 'joined to ' + coalesce(original.id, '') AS got
}
RETURN at, got
LIMIT toInteger($most)
