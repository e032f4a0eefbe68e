ORDER BY statement.{{key}} {{direction}}
