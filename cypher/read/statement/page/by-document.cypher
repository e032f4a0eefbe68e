// A page of all statements like sorted.cypher, in the order of their documents' dates or ids ($by PUBLISHED_AT or IN_DOCUMENT): documents
// are read in their order, and the statements of each are sorted and tested until there are enough. A range here is {lower, upper,
// first, last}: the last two are the least and the greatest key or id of a document that it reaches into.
CYPHER 25 replan=skip
UNWIND $parents AS parent
CALL (parent) {
  UNWIND $ranges AS range
  CALL (parent, range) {
    CALL (range) {
      WHEN $by = 'IN_DOCUMENT' AND $descending THEN {
        MATCH (document:Document)
        USING INDEX SEEK document:Document(id)
        WHERE document.id >= range.first
          AND document.id <= range.last
        RETURN document
        ORDER BY document.id DESC
      }
      WHEN $by = 'IN_DOCUMENT' THEN {
        MATCH (document:Document)
        USING INDEX SEEK document:Document(id)
        WHERE document.id >= range.first
          AND document.id <= range.last
        RETURN document
        ORDER BY document.id
      }
      WHEN $descending THEN {
        MATCH (document:Document)
        USING INDEX SEEK document:Document(key)
        WHERE document.key >= range.first
          AND document.key <= range.last
        RETURN document
        ORDER BY document.key DESC
      }
      ELSE {
        MATCH (document:Document)
        USING INDEX SEEK document:Document(key)
        WHERE document.key >= range.first
          AND document.key <= range.last
        RETURN document
        ORDER BY document.key
      }
    }
    CALL (parent, range, document) {
      MATCH (statement:Statement)-[reported:REPORTED_IN]->(document)
      WITH
        parent,
        range,
        statement,
        // include read/statement/parts/sort-key
        AS key
      WHERE key > range.lower
        AND key < range.upper
        AND
        // include read/statement/parts/holds group=parent.groups[0]
      RETURN statement, key
      ORDER BY CASE WHEN $descending THEN key END DESC, key
      LIMIT toInteger($first)
    }
    RETURN statement, key
    LIMIT toInteger($first)
  }
  // include read/statement/page/parts/keyed
}
RETURN parent.id AS id, value
