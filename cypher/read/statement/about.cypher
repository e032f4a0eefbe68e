// Whom and what each statement is about, in the order of the targets' ids.
UNWIND $ids AS id
MATCH (:Statement {id: id})-[about:ABOUT]->(target)
WITH id, about, target
ORDER BY id, target.id
RETURN id, collect(
  // include read/statement/parts/about
) AS value
