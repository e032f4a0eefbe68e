// Every statement and document with its dates and the keys that sort it, to be made anew.
CALL () {
  MATCH (node:Statement)
  RETURN node, node.saidAt AS date, node.key AS key
  UNION ALL
  MATCH (node:Document)
  RETURN node, node.publishedAt AS date, node.key AS key
  UNION ALL
  MATCH (node:Document)
  WHERE coalesce(node.retrievedAt, node.retrievedKey) IS NOT NULL
  RETURN node, node.retrievedAt AS date, node.retrievedKey AS key
}
RETURN node.id AS id, date, key
