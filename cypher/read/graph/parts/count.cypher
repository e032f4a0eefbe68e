CYPHER 25
UNWIND $ids AS id
CALL () {
  WHEN $filter IS NULL THEN {
    RETURN COUNT { (:{{label}}) } AS value
  }
  WHEN $filter.ids IS NOT NULL THEN {
    UNWIND $filter.ids AS asked
    MATCH ({{noun}}:{{label}} {id: asked})
    WHERE
      // include read/graph/parts/holds/{{noun}}
    RETURN count({{noun}}) AS value
  }
  ELSE {
    MATCH ({{noun}}:{{label}})
    WHERE
      // include read/graph/parts/holds/{{noun}}
    RETURN count({{noun}}) AS value
  }
}
RETURN id, value
