// What a text is found in, best first: at most $first nodes of the indexes in $sought ({index, weight}), $query in Lucene's syntax.
// Each index gives at most its best $among by itself; of these, names weigh more than texts, and what many documents describe
// more than what few do. $ids is [one id] that is only handed back.
CYPHER 25
UNWIND $ids AS id
CALL () {
  UNWIND $sought AS sought
  CALL db.index.fulltext.queryNodes(sought.index, $query, {limit: toInteger($among)}) YIELD node, score
  WITH sought, node, score, COUNT { (node)-[:DESCRIBED_IN]->() } AS describers
  RETURN node, score * sought.weight * (1 + log10(CASE describers WHEN 0 THEN 1 ELSE describers END)) AS score
  ORDER BY score DESC, node.id
  LIMIT toInteger($first)
}
WITH id, node, score
ORDER BY score DESC, node.id
RETURN
  id,
  collect({
    score: score,
    node: node { .*, text: CASE WHEN node:Document THEN null ELSE node.text END, labels: labels(node) }
  }) AS value
