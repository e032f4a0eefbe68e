// How many positions there are.
UNWIND $ids AS id
RETURN id, COUNT { (:Position) } AS value
