// Actors that are not exactly one of person, state, militia, organization and group.
CYPHER 25
// include audit/parts/nodes labels=Actor
WITH node AS actor
WITH actor, [label IN labels(actor) WHERE label IN ['Person', 'State', 'Militia', 'Organization', 'Group']] AS kinds
WHERE size(kinds) <> 1
RETURN actor.id AS at, reduce(text = '', kind IN kinds | text + ':' + kind) AS got
LIMIT toInteger($most)
