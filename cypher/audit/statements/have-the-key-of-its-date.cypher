// Every statement and document with its dates and the keys that sort it, to be made anew.
CYPHER 25
CALL () {
  // include audit/parts/statements
  WITH statement AS node
  RETURN node, node.saidAt AS date, node.key AS key, node.longKey AS longKey
  UNION ALL
  // include audit/parts/documents
  WITH document AS node
  RETURN node, node.publishedAt AS date, node.key AS key, null AS longKey
  UNION ALL
  // include audit/parts/documents
  WITH document AS node
  WHERE coalesce(node.retrievedAt, node.retrievedKey) IS NOT NULL
  RETURN node, node.retrievedAt AS date, node.retrievedKey AS key, null AS longKey
}
RETURN node.id AS id, node:Statement AS isStatement, date, key, longKey
