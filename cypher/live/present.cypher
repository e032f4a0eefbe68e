// Which of some statements are loaded.
UNWIND $ids AS id
MATCH (:Statement {id: id})
RETURN id, true AS value
