// The shortest paths between the two actors of $ids, $from and $to, of at most $maxHops relationships, at most $most of them and
// distinct by their nodes: for each its nodes, and between each two that follow one another what links them.
// What a NARRATOR says leads on from its publisher only where the path begins or ends there, or all that one paper writes about
// would be neighbours; what superseded documents report leads on only where $superseded. $ids is [one id] that is only handed
// back. Undirected SHORTEST stays fast where directed patterns explode.
CYPHER 25
UNWIND $ids AS id
MATCH (start:Actor {id: $from})
MATCH (end:Actor {id: $to})
CALL (start, end) {
  MATCH path = ALL SHORTEST
    (start)
    (()-[link:SAID|ABOUT|ADDRESSED_TO|MADE_AT|SPOKEN_AS|REPORTS|REPLIES_TO|TOOK_PART_IN|PART_OF_EVENT|AFFILIATED_WITH|HOLDS|POSITION_IN]-(next)
      WHERE NOT next:Claim
        AND (NOT link:SAID OR endNode(link).voice = 'ATTRIBUTED' OR startNode(link).id IN [$from, $to])
        AND ($superseded OR NOT
          // include read/parts/superseded-link
        )
        AND ($superseded OR NOT EXISTS {
          MATCH (next)-[:REPORTED_IN]->(:Document)<-[derived:DERIVED_FROM]-(:Document)
          WHERE derived.kind IN ['CORRECTS', 'RETRACTS']
        })
    ){1, 8}
    (end)
  WITH DISTINCT nodes(path) AS nodes
  WHERE size(nodes) <= $maxHops + 1
  LIMIT toInteger($most)
  RETURN collect(nodes) AS paths
}
RETURN
  id,
  COLLECT {
    UNWIND paths AS nodes
    WITH nodes, [node IN nodes | node.id] AS nodeIds
    ORDER BY nodeIds
    RETURN {
      nodes: [node IN nodes | node { .*, labels: labels(node) }],
      hops: COLLECT {
        UNWIND range(0, size(nodes) - 2) AS place
        WITH place, nodes[place] AS from, nodes[place + 1] AS to
        ORDER BY place
        RETURN COLLECT {
          MATCH (from)-[link:SAID|ABOUT|ADDRESSED_TO|MADE_AT|SPOKEN_AS|REPORTS|REPLIES_TO|TOOK_PART_IN|PART_OF_EVENT|AFFILIATED_WITH|HOLDS|POSITION_IN]-(to)
          WHERE $superseded OR NOT
            // include read/parts/superseded-link
          RETURN {
            kind: type(link),
            forward: startNode(link) = from,
            affiliation: CASE type(link) WHEN 'AFFILIATED_WITH' THEN link.kind END,
            role: link.role,
            documentId: CASE WHEN link:SAID OR from:Statement OR to:Statement THEN null ELSE link.documentId END,
            statementIds: coalesce(link.statementIds, [])
          }
        }
      }
    }
  } AS value
