// Whom and what each statement is about, in the order of the targets' ids.
UNWIND $ids AS id
MATCH (:Statement {id: id})-[about:ABOUT]->(target)
WITH id, about, target
ORDER BY id, target.id
RETURN id, collect({
  stance: about.stance,
  as: coalesce(about.`as`, []),
  derived: coalesce(about.derived, false),
  target:
    // include read/parts/target
}) AS value
