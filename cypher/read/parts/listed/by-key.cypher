WITH DISTINCT {{node}}
ORDER BY {{node}}.key
WITH collect({{node}}) AS listed
WITH listed, CASE $after WHEN '' THEN '' ELSE head([one IN listed WHERE one.id = $after | one.key]) END AS lower
RETURN {
  total: size(listed),
  items: CASE
    WHEN lower IS NOT NULL THEN
      [{{node}} IN [one IN listed WHERE one.key > lower][..toInteger($first)] | {{node}} { .*, labels: labels({{node}}) }]
  END
} AS value
