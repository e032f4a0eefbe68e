ALL(clause IN parent.clauses WHERE ANY(literal IN clause WHERE literal.negated <> CASE literal.test
  WHEN 'superseded' THEN EXISTS {
    MATCH (statement)-[:REPORTED_IN]->()<-[link:DERIVED_FROM]-()
    WHERE link.kind IN ['CORRECTS', 'RETRACTS']
  }
  WHEN 'publisher' THEN EXISTS {
    MATCH (statement)-[:REPORTED_IN]->()-[:PUBLISHED_BY]->(node)
    WHERE node.id IN literal.ids
  }
  ELSE EXISTS {
    MATCH (statement)-[link]-(node)
    WHERE type(link) IN literal.types
      AND ALL(condition IN literal.conditions WHERE ANY(value IN [] + coalesce(CASE condition.of
        WHEN 'statement' THEN statement[condition.name]
        WHEN 'link' THEN link[condition.name]
        WHEN 'node' THEN node[condition.name]
        WHEN 'labels' THEN labels(node)
        ELSE CASE endNode(link) WHEN statement THEN 'in' ELSE 'out' END
      END, '') WHERE value IN condition.values
        OR value < condition.to AND substring(value, toInteger(condition.skip)) >= condition.from
        OR ANY(tenure IN condition.tenures WHERE tenure.id = value
          AND statement.key < tenure.to AND substring(statement.key, 17) >= tenure.from)))
  }
END))
