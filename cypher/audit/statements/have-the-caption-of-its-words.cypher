// Every statement and document with its caption and what that is made of.
CYPHER 25
CALL () {
  // include audit/parts/statements
  RETURN statement AS node, 'Statement' AS label
  UNION ALL
  // include audit/parts/documents
  RETURN document AS node, 'Document' AS label
}
RETURN node.id AS id, label, node.caption AS caption, node.title AS title, node.cue AS cue, node.quote AS quote,
       CASE label WHEN 'Statement' THEN node.text END AS text
