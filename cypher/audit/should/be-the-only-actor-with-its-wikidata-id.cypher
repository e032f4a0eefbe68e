// Wikidata items that several actors have.
MATCH (actor:Actor)
WHERE actor.wikidataId IS NOT NULL
WITH actor.wikidataId AS wikidataId, count(*) AS times, min(actor.id) AS first, max(actor.id) AS last
WHERE times > 1
RETURN first AS at, wikidataId + ', as ' + last AS got
LIMIT toInteger($most)
