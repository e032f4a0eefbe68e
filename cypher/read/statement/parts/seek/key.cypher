MATCH (statement:Statement)
USING INDEX SEEK statement:Statement({{key}})
WHERE statement.{{key}} > seek.lower
  AND statement.{{key}} < seek.upper
RETURN statement
