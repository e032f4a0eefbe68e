CYPHER 25
UNWIND $ids AS id
CALL () {
  WHEN $filter.ids IS NOT NULL THEN {
    UNWIND $filter.ids AS asked
    MATCH ({{noun}}:{{label}} {id: asked})
    WHERE {{noun}}.{{key}} > $lower
      AND {{noun}}.{{key}} < $upper
      AND
      // include read/graph/parts/holds/{{noun}}
    RETURN {{noun}}
    ORDER BY CASE WHEN $descending THEN {{noun}}.{{key}} END DESC, {{noun}}.{{key}}
    LIMIT toInteger($first)
  }
  WHEN $descending THEN {
    MATCH ({{noun}}:{{label}})
    WHERE {{noun}}.{{key}} > $lower
      AND {{noun}}.{{key}} < $upper
      AND
      // include read/graph/parts/holds/{{noun}}
    RETURN {{noun}}
    ORDER BY {{noun}}.{{key}} DESC
    LIMIT toInteger($first)
  }
  ELSE {
    MATCH ({{noun}}:{{label}})
    WHERE {{noun}}.{{key}} > $lower
      AND {{noun}}.{{key}} < $upper
      AND
      // include read/graph/parts/holds/{{noun}}
    RETURN {{noun}}
    ORDER BY {{noun}}.{{key}}
    LIMIT toInteger($first)
  }
}
WITH id, {{noun}}
ORDER BY id, CASE WHEN $descending THEN {{noun}}.{{key}} END DESC, {{noun}}.{{key}}
