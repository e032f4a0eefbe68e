UNWIND $ids AS id
RETURN id, COUNT { (:{{label}}) } AS value
