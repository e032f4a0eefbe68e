// A page of all statements like sorted.cypher, in the order of their doubt, which an index has. A range here is {lower, upper, least,
// most, after, before}: the least and the greatest doubt that it reaches; null for what has none, of which the ids lie between
// `after` and `before`.
CYPHER 25 replan=skip
UNWIND $parents AS parent
CALL (parent) {
  UNWIND $ranges AS range
  CALL (parent, range) {
    CALL (range) {
      WHEN range.least IS NOT NULL AND $descending THEN {
        MATCH (statement:Statement)
        USING INDEX SEEK statement:Statement(doubt, id)
        WHERE statement.doubt >= range.least
          AND statement.doubt <= range.most
          AND statement.id > ''
        RETURN statement
        ORDER BY statement.doubt DESC, statement.id DESC
      }
      WHEN range.least IS NOT NULL THEN {
        MATCH (statement:Statement)
        USING INDEX SEEK statement:Statement(doubt, id)
        WHERE statement.doubt >= range.least
          AND statement.doubt <= range.most
          AND statement.id > ''
        RETURN statement
        ORDER BY statement.doubt, statement.id
      }
      WHEN $descending THEN {
        MATCH (statement:Statement)
        USING INDEX SEEK statement:Statement(id)
        WHERE statement.id > range.after
          AND statement.id < range.before
          AND statement.doubt IS NULL
        RETURN statement
        ORDER BY statement.id DESC
      }
      ELSE {
        MATCH (statement:Statement)
        USING INDEX SEEK statement:Statement(id)
        WHERE statement.id > range.after
          AND statement.id < range.before
          AND statement.doubt IS NULL
        RETURN statement
        ORDER BY statement.id
      }
    }
    WITH
      parent,
      range,
      statement,
      // include read/statement/parts/doubt-key
      AS key
    WHERE key > range.lower
      AND key < range.upper
      AND
      // include read/statement/parts/holds group=parent.groups[0]
    RETURN statement, key
    LIMIT toInteger($first)
  }
  // include read/statement/page/parts/keyed
}
RETURN parent.id AS id, value
