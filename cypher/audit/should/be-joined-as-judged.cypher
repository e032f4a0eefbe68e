// Judgements of which a join is refused, by another that keeps ids apart, or since they are of different types.
MATCH (judgement:Judgement)
WHERE judgement.notApplied IS NOT NULL
RETURN judgement.id AS at, 'refused: ' + reduce(text = '', id IN judgement.notApplied | text + CASE text WHEN '' THEN '' ELSE ', ' END + id) AS got
LIMIT toInteger($most)
