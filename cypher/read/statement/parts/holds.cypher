ALL(clause IN parent.clauses WHERE ANY(literal IN clause WHERE literal.negated <> coalesce(CASE literal.test
  WHEN 'property' THEN statement[literal.property] IN literal.ids
  WHEN 'given' THEN statement[literal.property] IS NOT NULL
  WHEN 'said' THEN statement.key < '~' AND statement.key < literal.to + '~' AND substring(statement.key, 17, 16) >= literal.from
  WHEN 'superseded' THEN EXISTS {
    MATCH (statement)-[:REPORTED_IN]->()<-[derived:DERIVED_FROM]-()
    WHERE derived.kind IN ['CORRECTS', 'RETRACTS']
  }
  ELSE EXISTS {
    MATCH (statement)-[link]-(node)
    WHERE type(link) IN literal.types
      AND (literal.incoming IS NULL OR endNode(link) = statement)
      AND (literal.ids IS NULL OR node.id IN literal.ids)
      AND (literal.kinds IS NULL OR ANY(kind IN literal.kinds WHERE kind IN labels(node)))
      AND (literal.stance IS NULL OR link.stance = literal.stance)
      AND (literal.label IS NULL OR literal.label IN link.`as`)
      AND (literal.hedged IS NULL OR (link.hedge IS NOT NULL) = literal.hedged)
      AND ALL(name IN keys(literal.node) WHERE node[name] = literal.node[name])
      AND (literal.publishedFrom IS NULL OR substring(node.key, 17, 16) >= literal.publishedFrom AND node.key < '~')
      AND (literal.publishedTo IS NULL OR node.key < literal.publishedTo + '~')
      AND (literal.publisher IS NULL OR EXISTS { (node)-[:PUBLISHED_BY]->(actor) WHERE actor.id = literal.publisher })
  }
END, false)))
