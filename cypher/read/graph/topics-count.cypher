// How many topics there are.
UNWIND $ids AS id
RETURN id, COUNT { (:Topic) } AS value
