WITH DISTINCT statement, seek.rank AS rank
ORDER BY rank, CASE WHEN $descending THEN statement.key END DESC, statement.key
LIMIT toInteger($first)
RETURN collect(
  // include read/statement/parts/record
) AS value
