// A page of statements like about.cypher, sought by their dates alone.
CYPHER 25 replan=skip
UNWIND $parents AS parent
CALL (parent) {
  UNWIND parent.seeks AS seek
  CALL (parent, seek) {
    CALL (seek) {
      // include read/statement/page/parts/both-ways path=key index=key key=key
      // include read/statement/page/parts/both-ways path=longKey index=key key=longKey
    }
    // include read/statement/page/parts/found
  }
  // include read/statement/page/parts/shown
}
RETURN parent.id AS id, value
