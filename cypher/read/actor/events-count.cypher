// How many: the events that each actor took part in, in the role $role or in any when it is null, of superseded documents only where $superseded.
UNWIND $ids AS id
CALL (id) {
  MATCH (:Actor {id: id})-[link:TOOK_PART_IN]->(event:Event)
  WHERE ($role IS NULL OR link.role = $role)
    AND ($superseded OR NOT
      // include read/parts/superseded-link
    )
  RETURN count(DISTINCT event) AS value
}
RETURN id, value
