WHEN seek.path = 'key' AND $descending THEN {
  MATCH (statement:Statement)
  USING INDEX SEEK statement:Statement(key)
  WHERE statement.key > seek.lower
    AND statement.key < seek.upper
  RETURN statement
  ORDER BY statement.key DESC
}
WHEN seek.path = 'key' AND NOT $descending THEN {
  MATCH (statement:Statement)
  USING INDEX SEEK statement:Statement(key)
  WHERE statement.key > seek.lower
    AND statement.key < seek.upper
  RETURN statement
  ORDER BY statement.key ASC
}
WHEN seek.path = 'longKey' AND $descending THEN {
  MATCH (statement:Statement)
  USING INDEX SEEK statement:Statement(longKey)
  WHERE statement.longKey > seek.lower
    AND statement.longKey < seek.upper
  RETURN statement
  ORDER BY statement.longKey DESC
}
WHEN seek.path = 'longKey' AND NOT $descending THEN {
  MATCH (statement:Statement)
  USING INDEX SEEK statement:Statement(longKey)
  WHERE statement.longKey > seek.lower
    AND statement.longKey < seek.upper
  RETURN statement
  ORDER BY statement.longKey ASC
}
