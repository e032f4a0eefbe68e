// For the actor $ids[0], what may tell whether another is the same: the facts of parts/actor about itself, about at most $most
// whose names have words like those of $query, in Lucene's syntax, and about at most $most who hold an office of its own; and what
// judgements say of it.
UNWIND $ids AS id
MATCH (own:Actor {id: id})
CALL (own) {
  RETURN own AS node
  UNION
  CALL db.index.fulltext.queryNodes('actor_words', $query, {limit: toInteger($most)}) YIELD node
  RETURN node
  UNION
  MATCH (own)-[:HOLDS]->(:Position)<-[:HOLDS]-(node:Actor)
  RETURN DISTINCT node
  LIMIT toInteger($most)
}
WITH id, own, collect(node) AS found
RETURN id,
       {
         facts: [actor IN [own] + [other IN found WHERE other <> own] |
           // include candidates/parts/actor
         ],
         judged: COLLECT {
           MATCH (own)<-[:IDENTIFIES]-(judgement:Judgement)
           RETURN {verdict: judgement.verdict, ids: judgement.ids}
           LIMIT 1000
         }
       } AS value
