// How many actors there are; of one kind when $kind, a label, is given.
UNWIND $ids AS id
RETURN
  id,
  CASE
    WHEN $kind IS NULL THEN COUNT { (:Actor) }
    ELSE COUNT { (actor:Actor WHERE $kind IN labels(actor)) }
  END AS value
