// For the statement $ids[0], what may tell whether another renders the same utterance: the facts of parts/quote about itself and
// about at most $most that have the words of $query, in Lucene's syntax; and what judgements say of it. As in
// candidates/utterances, all have a quotation of some length and no utterance that joins them with others.
UNWIND $ids AS id
MATCH (own:Statement {id: id})
WHERE own.utterance IS NULL AND size(own.quote) >= 40
CALL (own) {
  CALL db.index.fulltext.queryNodes('statement_words', $query, {limit: toInteger($most)}) YIELD node
  WHERE node.utterance IS NULL AND size(node.quote) >= 40
  RETURN collect(node) AS found
}
RETURN id,
       {
         facts: [statement IN [own] + [other IN found WHERE other <> own] |
           // include candidates/parts/quote
         ],
         judged: COLLECT {
           MATCH (own)<-[:IDENTIFIES]-(judgement:Judgement)
           RETURN {verdict: judgement.verdict, ids: judgement.ids}
           LIMIT 1000
         }
       } AS value
