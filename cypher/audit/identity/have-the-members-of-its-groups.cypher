// Every member of a group, with the id of the node that it stands for.
CYPHER 25
CALL () {
  WHEN $nodeIds IS NULL THEN {
    MATCH (member:Member)
    RETURN member
  }
  ELSE {
    UNWIND $nodeIds AS id
    MATCH (member:Member)
    WHERE member.id = id OR member.canonical = id
    RETURN DISTINCT member
  }
}
RETURN member.id AS id, member.canonical AS canonical
