MATCH (found:{{label}} {id: row.id})
RETURN found, '{{label}}' AS label
