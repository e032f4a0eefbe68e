// A page of statements like any.cypher, where all seeks are for what X said about Y: a smaller plan, which takes the database less time.
CYPHER 25
UNWIND $asked.parents AS parent
CALL (parent) {
  UNWIND parent.seeks AS seek
  CALL (parent, seek) {
    CALL (seek) {
      // include read/statement/page/parts/pair
    }
    // include read/statement/page/parts/found
  }
  // include read/statement/page/parts/shown
}
RETURN parent.id AS id, value
