WITH statement, key, head([rank IN range(0, size($ranges) - 1) WHERE key > $ranges[rank].lower AND key < $ranges[rank].upper]) AS rank
WHERE rank IS NOT NULL
WITH statement, key, rank
ORDER BY rank, CASE WHEN $descending THEN key END DESC, key
LIMIT toInteger($first)
RETURN collect([
  key,
  // include read/statement/parts/record
]) AS value
