// A page of statements like about.cypher, sought by who said them about whom or what.
CYPHER 25 replan=skip
UNWIND $parents AS parent
CALL (parent) {
  UNWIND parent.seeks AS seek
  CALL (parent, seek) {
    CALL (seek) {
      // include read/statement/page/parts/both-ways path=pair index=pair key=key type=ABOUT place=seek
      // include read/statement/page/parts/both-ways path=jointPair index=pair key=key type=JOINTLY_ABOUT place=seek
      // include read/statement/page/parts/both-ways path=longPair index=pair key=longKey type=ABOUT place=seek
      // include read/statement/page/parts/both-ways path=longJointPair index=pair key=longKey type=JOINTLY_ABOUT place=seek
    }
    // include read/statement/page/parts/found
  }
  // include read/statement/page/parts/shown
}
RETURN parent.id AS id, value
