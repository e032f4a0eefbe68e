// The statement of each id in $ids, with what $gathered says of it, as in page/about.cypher.
UNWIND $ids AS id
MATCH (statement:Statement {id: id})
RETURN
  id,
  // include read/statement/parts/record
  AS value
