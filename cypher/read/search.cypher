// What a text is found in, best first: $first nodes of the indexes in $sought ({index, weight, label}) after the best $skip.
//   $query  the words in Lucene's syntax; null where there are only stop words
//   $names  the whole text as a name, in Lucene's syntax; whatever has such a name is found first
//   $exact  the whole text as a name without full stops and hyphens; $typed is what a name that is being typed begins with
//   $within what some of its neighbouring words are as a name
//   $words  the words, of which a node may have all
// Each index gives its best $among. They come by their usual name, then by another name that is the whole text, then by how well
// the words fit. There, names weigh more than texts, all the words more than some, a whole name more than a part of one, and what
// many documents describe more than what few do. An index gives equally good ones in whatever order, so every page of one search
// must ask with the same $among.
// $ids is [one id] that is only handed back.
CYPHER 25
UNWIND $ids AS id
CALL () {
  CALL () {
    UNWIND [sought IN $sought | sought.label] AS label
    WITH collect(label) AS labels
    CALL db.index.fulltext.queryNodes('subject_names', $names, {limit: toInteger($among)}) YIELD node
    WITH node
    WHERE ANY(label IN labels(node) WHERE label IN labels)
    RETURN node, 0.0 AS score
    UNION ALL
    UNWIND CASE WHEN $query IS NULL THEN [] ELSE $sought END AS sought
    CALL (sought) {
      CALL db.index.fulltext.queryNodes(sought.index, $query, {limit: toInteger($among)}) YIELD node, score
      RETURN node, score
    }
    RETURN node, score * sought.weight AS score
  }
  WITH node, max(score) AS score
  WITH
    node,
    score * (1 + log10(COUNT { (node)-[:DESCRIBED_IN]->() } + CASE WHEN node:Document OR node:Statement THEN 1 ELSE 0 END)) AS score,
    [name IN coalesce(node.foldedNames, []) | replace(replace(name, '-', ' '), '.', '')] AS names
  WITH
    node,
    score
      * CASE WHEN ALL(word IN $words WHERE word IN node.words) THEN 2 ELSE 1 END
      * CASE WHEN ANY(name IN names WHERE name STARTS WITH $typed) THEN 2 ELSE 1 END
      * CASE WHEN ANY(name IN names WHERE name IN $within) THEN 2 ELSE 1 END AS fit,
    CASE
      WHEN names[0] IN $exact THEN 2
      WHEN ANY(name IN names WHERE name IN $exact) THEN 1
      ELSE 0
    END AS whole
  WITH node, whole + (fit + 0.01) / (fit + 10) AS score
  ORDER BY score DESC, node.id
  SKIP toInteger($skip)
  LIMIT toInteger($first)
  RETURN
    collect({
      score: score,
      node: CASE
        WHEN node:Document THEN head([document IN [node] |
          // include read/document/parts/record
        ])
        ELSE node { .*, words: null, labels: labels(node) }
      END
    }) AS value
}
RETURN id, value
