WITH DISTINCT {{node}}
ORDER BY {{node}}.id
WITH collect({{node}}) AS listed
RETURN {
  total: size(listed),
  items: [{{node}} IN [one IN listed WHERE one.id > $after][..toInteger($first)] | {{node}} { .*, labels: labels({{node}}) }]
} AS value
