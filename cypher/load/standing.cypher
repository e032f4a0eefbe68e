// What has the ids of $rows: shared nodes as they stand (an actor's kind is its second label), documents by their ids alone.
// Nearly every id stands for the type of node that a row says, if for any, so that it is sought there first.
CYPHER 25 replan=skip
UNWIND $rows AS row
OPTIONAL CALL (row) {
  // include parts/shared-node
  RETURN node
}
// include parts/standing
