// Every statement and document with its words and dates and what the loader makes of them, to be made anew: keys, captions, and
// the words that they are found by. A document's text comes where it is kept.
CYPHER 25
CALL () {
  // include audit/parts/statements
  RETURN statement AS node, 'Statement' AS label, statement.text AS text
  UNION ALL
  // include audit/parts/documents
  RETURN document AS node, 'Document' AS label, document.text AS text
}
RETURN node.id AS id, label, node.title AS title, text, node.cue AS cue, node.quote AS quote,
       CASE label WHEN 'Statement' THEN node.saidAt ELSE node.publishedAt END AS date, node.key AS key, node.longKey AS longKey,
       node.retrievedAt AS retrievedAt, node.retrievedKey AS retrievedKey,
       node.caption AS caption, node.words AS words, node.textWords AS textWords, node.idKey AS idKey, node.textKey AS textKey
