// Judgements of which a join is refused, by another that keeps ids apart, or since they are of different types.
CYPHER 25
// include audit/parts/judgements
WITH judgement
WHERE judgement.notApplied IS NOT NULL
RETURN judgement.id AS at, 'refused: ' + reduce(text = '', id IN judgement.notApplied | text + CASE text WHEN '' THEN '' ELSE ', ' END + id) AS got
LIMIT toInteger($most)
