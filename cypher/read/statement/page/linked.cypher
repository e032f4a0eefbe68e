// A page of statements like about.cypher, sought by what they are linked to or by their words: what is there is read and sorted.
CYPHER 25 replan=skip
UNWIND $parents AS parent
CALL (parent) {
  UNWIND parent.seeks AS seek
  CALL (parent, seek) {
    CALL (seek) {
      CALL (seek) {
        // include read/statement/parts/places
      }
      WITH DISTINCT seek, statement
      WHERE statement.key > seek.lower
        AND statement.key < seek.upper
      RETURN statement
      ORDER BY CASE WHEN $descending THEN statement.key END DESC, statement.key
    }
    // include read/statement/page/parts/found
  }
  // include read/statement/page/parts/shown
}
RETURN parent.id AS id, value
