// Says of judgements which of their ids are joined with the first and which are refused; null is for none.
CYPHER 25 replan=skip
UNWIND $rows AS row
MATCH (judgement:Judgement {id: row.id})
WHERE coalesce(judgement.applied, []) <> coalesce(row.applied, [])
  OR coalesce(judgement.notApplied, []) <> coalesce(row.notApplied, [])
WITH row, judgement, properties(judgement) AS before
SET judgement.applied = row.applied, judgement.notApplied = row.notApplied
RETURN labels(judgement) AS labels, before, properties(judgement) AS after
