// Where in its document's text each statement stands, in the file's order; parallel lists, -1 and '' mean not given.
UNWIND $ids AS id
MATCH (:Statement {id: id})-[reported:REPORTED_IN]->(:Document)
RETURN id, properties(reported) AS value
