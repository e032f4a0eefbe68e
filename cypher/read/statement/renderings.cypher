// The other statements that render the same utterance as each statement, in any document, by key.
UNWIND $ids AS id
MATCH (statement:Statement {id: id})
MATCH (rendering:Statement)
WHERE rendering.utterance = statement.utterance
  AND rendering <> statement
WITH id, rendering
ORDER BY id, rendering.key
RETURN id, collect(rendering { .*, labels: labels(rendering) }) AS value
