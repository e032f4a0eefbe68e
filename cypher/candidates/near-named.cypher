// For the event, topic or position $ids[0], what may tell whether another is the same: the facts of parts/named about itself and
// about at most $most that the index $index finds by words like those of $query, in Lucene's syntax; and what judgements say of it.
UNWIND $ids AS id
MATCH (own:Event|Topic|Position {id: id})
CALL (own) {
  CALL db.index.fulltext.queryNodes($index, $query, {limit: toInteger($most)}) YIELD node
  RETURN collect(node) AS found
}
RETURN id,
       {
         facts: [node IN [own] + [other IN found WHERE other <> own] |
           // include candidates/parts/named
         ],
         judged: COLLECT {
           MATCH (own)<-[:IDENTIFIES]-(judgement:Judgement)
           RETURN {verdict: judgement.verdict, ids: judgement.ids}
           LIMIT 1000
         }
       } AS value
