// How many documents there are.
UNWIND $ids AS id
RETURN id, COUNT { (:Document) } AS value
