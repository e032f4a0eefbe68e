// Every statement and document with its date and the key that sorts it, to be made anew.
CALL () {
  MATCH (node:Statement)
  RETURN node, node.saidAt AS date
  UNION ALL
  MATCH (node:Document)
  RETURN node, node.publishedAt AS date
}
RETURN node.id AS id, date, node.key AS key
