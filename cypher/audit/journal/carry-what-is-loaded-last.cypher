// Documents whose newest kept change does not carry what is loaded of them.
CYPHER 25
// include audit/parts/changes
WITH change.documentId AS at, max(change.seq) AS seq
MATCH (newest:Change {seq: seq})
OPTIONAL MATCH (document:Document {id: at})
WITH
  at,
  CASE newest.op WHEN 'UNLOAD' THEN 'none' ELSE coalesce(newest.contentHash, '?') END AS told,
  coalesce(document.contentHash, 'none') AS loaded
WHERE told <> loaded
RETURN at, 'loaded ' + loaded + ', but the change tells ' + told AS got
LIMIT toInteger($most)
