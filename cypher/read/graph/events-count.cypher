// How many events there are.
UNWIND $ids AS id
RETURN id, COUNT { (:Event) } AS value
