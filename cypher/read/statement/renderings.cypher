// The other statements that render the same utterance as each statement, in any document, by key.
// {items, total}: at most $first of them after the id $after, and how many there are in all.
UNWIND $ids AS id
CALL (id) {
  MATCH (statement:Statement {id: id})
  MATCH (rendering:Statement)
  WHERE rendering.utterance = statement.utterance
    AND rendering <> statement
  // include read/parts/listed/by-key node=rendering
}
RETURN id, value
