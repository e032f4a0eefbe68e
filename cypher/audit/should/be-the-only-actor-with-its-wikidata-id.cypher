// Wikidata items that several actors have.
CYPHER 25
WITH COLLECT {
  MATCH (touched:Actor)
  WHERE touched.id IN coalesce($nodeIds, []) AND touched.wikidataId IS NOT NULL
  RETURN DISTINCT touched.wikidataId
} AS touched
CALL (touched) {
  WHEN $nodeIds IS NULL THEN {
    MATCH (actor:Actor)
    WHERE actor.wikidataId IS NOT NULL
    RETURN actor
  }
  WHEN size(touched) > 0 THEN {
    MATCH (actor:Actor)
    WHERE actor.wikidataId IN touched
    RETURN actor
  }
}
WITH actor.wikidataId AS wikidataId, count(*) AS times, min(actor.id) AS first, max(actor.id) AS last
WHERE times > 1
RETURN first AS at, wikidataId + ', as ' + last AS got
LIMIT toInteger($most)
