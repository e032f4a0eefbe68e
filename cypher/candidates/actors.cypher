// Every actor, or those of $ids, with what may tell whether two are one; see parts/actor.
MATCH (actor:Actor)
WHERE $ids IS NULL OR actor.id IN $ids
RETURN
// include candidates/parts/actor
AS facts
