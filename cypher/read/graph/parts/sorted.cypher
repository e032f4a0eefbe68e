CYPHER 25
UNWIND $ids AS id
CALL () {
  WHEN $filter.ids IS NOT NULL THEN {
    UNWIND $filter.ids AS asked
    MATCH ({{noun}}:{{label}} {id: asked})
    WHERE
      // include read/graph/parts/holds/{{noun}}
    RETURN {{noun}}
  }
  ELSE {
    MATCH ({{noun}}:{{label}})
    WHERE
      // include read/graph/parts/holds/{{noun}}
    RETURN {{noun}}
  }
}
// include read/graph/parts/sorted-page
