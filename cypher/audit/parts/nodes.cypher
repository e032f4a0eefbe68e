CALL () {
  WHEN $nodeIds IS NULL THEN {
    MATCH (node:{{labels}})
    RETURN node
  }
  ELSE {
    UNWIND $nodeIds AS nodeId
    MATCH (node:{{labels}} {id: nodeId})
    RETURN node
  }
}
