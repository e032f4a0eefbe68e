// Every statement and document with its caption and what that is made of.
CALL () {
  MATCH (node:Statement)
  RETURN node, 'Statement' AS label
  UNION ALL
  MATCH (node:Document)
  RETURN node, 'Document' AS label
}
RETURN node.id AS id, label, node.caption AS caption, node.title AS title, node.cue AS cue, node.quote AS quote,
       CASE label WHEN 'Statement' THEN node.text END AS text
