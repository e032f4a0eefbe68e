// For the claim $ids[0], what may tell whether another is the same: the facts of parts/claim about itself and about at most $most
// that have words like those of $query, in Lucene's syntax; and what judgements say of it.
UNWIND $ids AS id
MATCH (own:Claim {id: id})
CALL (own) {
  CALL db.index.fulltext.queryNodes('claim_words', $query, {limit: toInteger($most)}) YIELD node
  RETURN collect(node) AS found
}
RETURN id,
       {
         facts: [claim IN [own] + [other IN found WHERE other <> own] |
           // include candidates/parts/claim
         ],
         judged: COLLECT {
           MATCH (own)<-[:IDENTIFIES]-(judgement:Judgement)
           RETURN {verdict: judgement.verdict, ids: judgement.ids}
           LIMIT 1000
         }
       } AS value
