// A page of statements like about.cypher, sought by who said them.
CYPHER 25 replan=skip
UNWIND $parents AS parent
CALL (parent) {
  UNWIND parent.seeks AS seek
  CALL (parent, seek) {
    CALL (seek) {
      // include read/statement/page/parts/both-ways path=speaker index=speaker key=key place=seek
      // include read/statement/page/parts/both-ways path=longSpeaker index=speaker key=longKey place=seek
    }
    // include read/statement/page/parts/found
  }
  // include read/statement/page/parts/shown
}
RETURN parent.id AS id, value
