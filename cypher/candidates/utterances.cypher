// Every statement with a quotation of some length, or those of $ids, that no utterance joins with others; see parts/quote.
MATCH (statement:Statement)
WHERE ($ids IS NULL OR statement.id IN $ids)
  AND statement.utterance IS NULL
  AND size(statement.quote) >= 40
RETURN
// include candidates/parts/quote
AS facts
