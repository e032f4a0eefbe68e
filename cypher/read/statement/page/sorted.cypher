// A page of statements like about.cypher, in an order $by that no index of what is sought has: all that fulfil a group are read and
// sorted, by the key of parts/sort-key, within the bounds {lower, upper} of $ranges, from the last when $descending. Each comes with
// its key.
CYPHER 25 replan=skip
UNWIND $parents AS parent
CALL (parent) {
  // include read/statement/parts/fulfilling
  MATCH (statement)-[reported:REPORTED_IN]->(document:Document)
  WITH
    statement,
    // include read/statement/parts/sort-key
    AS key
  // include read/statement/page/parts/keyed
}
RETURN parent.id AS id, value
