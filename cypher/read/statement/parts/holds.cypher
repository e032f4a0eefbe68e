// Whether a statement fulfils a group of alternatives:
//   group      [clauses]; all clauses of one of them must hold
//   clauses    [clause]; a filter in conjunctive form: every clause must hold
//   clause     [literal]; one of its literals must hold
//   literal    {test, negated, …}; its test must be true, or false when negated. Tests:
//     superseded   a document that corrects or retracts the statement's own is loaded
//     publisher    an actor of `ids` published the statement's document
//     link         the statement has a relationship of one of `types` for which all `conditions` hold
//   condition  {of, name, …}; a value must be among `values`, in the range of `from` and `to`, or in a tenure:
//     of, name           whose property it is: the statement's, the link's, or that of the node at its other end;
//                        `labels` and `direction` (in or out) have no name; each item of a list is a value, and
//                        '' stands for what is absent
//     values             the value is one of these
//     from, to, skip     the value is less than `to`, and without its first `skip` characters it is at least `from`;
//                        a key is <start>/<end> <id>, so that with skip 17 its interval overlaps from `from` to `to`
//     least, most        the value is a number from least to most
//     tenures            [{id, from, to}]; the value is such an id, and the statement's date overlaps that tenure
// A key that a condition lacks is null, and nothing is in it. All conditions of a literal are of one and the same link.
// Said by Iran, not in 2019, and about the USA or superseded:
//   [[{test: 'link', negated: false, types: ['SAID'], conditions: [{of: 'node', name: 'id', values: ['iran']}]}],
//    [{test: 'link', negated: true, types: ['REPORTED_IN'],
//      conditions: [{of: 'statement', name: 'key', from: '2019-01-01T00:00', to: '2019-12-31T23:59~', skip: 17}]}],
//    [{test: 'link', negated: false, types: ['ABOUT'], conditions: [{of: 'node', name: 'id', values: ['usa']}]},
//     {test: 'superseded', negated: false}]]
// Denies, in words that hedge, a claim that is not disputed:
//   [[{test: 'link', negated: false, types: ['DENIES'],
//      conditions: [{of: 'link', name: 'hedge', from: '\u0001', to: '\uffff', skip: 0},
//                   {of: 'node', name: 'disputed', values: ['']}]}]]
ANY(clauses IN {{group}} WHERE ALL(clause IN clauses WHERE ANY(literal IN clause WHERE literal.negated <> CASE literal.test
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
        OR condition.least <= value AND value <= condition.most
        OR ANY(tenure IN condition.tenures WHERE tenure.id = value
          AND statement.key < tenure.to AND substring(statement.key, 17) >= tenure.from)))
  }
END)))
