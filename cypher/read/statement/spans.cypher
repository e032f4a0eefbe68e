// Where in its document's text each statement stands, in the file's order; parallel lists, -1 and '' mean not given. `pages` is
// where that text's pages begin.
UNWIND $ids AS id
MATCH (:Statement {id: id})-[reported:REPORTED_IN]->(document:Document)
RETURN id, reported {.*, pages: document.pages} AS value
