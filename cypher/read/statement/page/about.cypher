// A page of statements for each of $parents, at most $first of them: what fulfils one of its groups, sought in the group's seeks,
// here by whom or what it is about.
//   parent  {id, seeks, groups}; id is what the row is asked for by
//   group   [clauses]; what a seek finds is tested by the group at its place in groups; see parts/holds
//   seek    {path, group, rank, lower, upper, from, and what the path needs: speakerId, aboutId or id}; key lies strictly between lower
//           and upper, its interval ends no earlier than from, and ranks are read in ascending order (dated before undated,
//           or the reverse)
//   gathered  {links, properties}: which links are gathered beside each statement, and which properties of each kind of node;
//           see parts/record, whose rows hold them in that order
//   $descending  whether keys are read from the last
// Order: rank, then key. An index has the order of its paths (each repeats the index's columns in ORDER BY and bounds key, or
// the planner reads the whole range); what linked.cypher finds is read and sorted. Statements are then tested one by one, in
// that order, until enough fulfil their group: whatever comes after the last CALL has to let them stream.
// Each query knows the paths of one index: the plan of one that knew all of them would take the database three times as long.
// The hints keep the planner from scanning an index whose statistics are not yet those of what was just loaded. A plan is kept
// while the graph grows: it is no other then, and making it takes seconds.
CYPHER 25 replan=skip
UNWIND $parents AS parent
CALL (parent) {
  UNWIND parent.seeks AS seek
  CALL (parent, seek) {
    CALL (seek) {
      // include read/statement/page/parts/both-ways path=about index=about key=key place=seek
      // include read/statement/page/parts/both-ways path=longAbout index=about key=longKey place=seek
    }
    // include read/statement/page/parts/found
  }
  // include read/statement/page/parts/shown
}
RETURN parent.id AS id, value
