WHEN row.label = '{{label}}' THEN {
  MATCH (node:{{label}} {id: row.id})
  RETURN node
}
