WITH parent, seek, statement
WHERE substring(statement.key, 17) >= seek.from
  AND
  // include read/statement/parts/holds group=parent.groups[toInteger(seek.group)]
RETURN DISTINCT statement
LIMIT toInteger($first)
