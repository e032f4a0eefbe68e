UNWIND parent.seeks AS seek
CALL (seek) {
  // include read/statement/parts/candidates
}
WITH DISTINCT parent, seek, statement
WHERE statement.key > seek.lower
  AND statement.key < seek.upper
  AND substring(statement.key, 17) >= seek.from
  AND
  // include read/statement/parts/holds
