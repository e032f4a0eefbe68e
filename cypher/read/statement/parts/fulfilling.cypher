// Here a seek of speakers or targets has `places`, a list of what the path needs in page/about.cypher: {speakerId, aboutId}.
// Rows of statements and the number of their group alone are told apart: with what else belongs to a parent, 100,000 of them
// would fill the memory. No statement fulfils two groups of one parent here.
UNWIND parent.seeks AS seek
CALL (seek) {
  // include read/statement/parts/candidates
}
WITH seek, statement
WHERE statement.key > seek.lower
  AND statement.key < seek.upper
  AND substring(statement.key, 17) >= seek.from
WITH DISTINCT toInteger(seek.group) AS group, statement
WHERE
  // include read/statement/parts/holds group=parent.groups[group]
