WITH
  id,
  {{noun}},
  CASE
    WHEN $by = 'NAME' THEN coalesce(head({{noun}}.foldedNames), '') + '\u0001' + {{noun}}.id
    ELSE right('000000000' + toString(9999999999 - COUNT { ({{noun}}){{said}} }), 10) + ' ' + {{noun}}.id
  END AS place
WHERE place > $lower
  AND ($upper IS NULL OR place < $upper)
ORDER BY CASE WHEN $descending THEN place END DESC, place
LIMIT toInteger($first)
RETURN
  id,
  collect({{noun}} { .*, place: place, labels: labels({{noun}}) }) AS value
