// How many: the events that each actor took part in, in the role $role or in any when it is null.
UNWIND $ids AS id
CALL (id) {
  MATCH (:Actor {id: id})-[part:TOOK_PART_IN]->(event:Event)
  WHERE $role IS NULL OR part.role = $role
  RETURN count(DISTINCT event) AS value
}
RETURN id, value
