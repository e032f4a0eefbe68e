WITH parent, seek, statement
WHERE substring(statement.key, 17) >= seek.from
  AND
  // include read/statement/parts/holds
RETURN statement
LIMIT toInteger($first)
