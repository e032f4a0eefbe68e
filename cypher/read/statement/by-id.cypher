// The statement of each id in $asked.ids, with what $asked.gathered says of it, as in page/about.cypher.
UNWIND $asked.ids AS id
MATCH (statement:Statement {id: id})
RETURN
  id,
  // include read/statement/parts/record
  AS value
