CYPHER 25
UNWIND $ids AS id
CALL () {
  UNWIND range(0, size($ranges) - 1) AS rank
  WITH rank, $ranges[rank] AS range
  CALL (range) {
    WHEN $filter.ids IS NOT NULL THEN {
      UNWIND $filter.ids AS asked
      MATCH ({{noun}}:{{label}} {id: asked})
      WHERE {{noun}}.{{key}} > range.lower
        AND {{noun}}.{{key}} < range.upper
        AND
        // include read/graph/parts/holds/{{noun}}
      RETURN {{noun}}
      ORDER BY CASE WHEN $descending THEN {{noun}}.{{key}} END DESC, {{noun}}.{{key}}
      LIMIT toInteger($first)
    }
    WHEN $descending THEN {
      MATCH ({{noun}}:{{label}})
      WHERE {{noun}}.{{key}} > range.lower
        AND {{noun}}.{{key}} < range.upper
        AND
        // include read/graph/parts/holds/{{noun}}
      RETURN {{noun}}
      ORDER BY {{noun}}.{{key}} DESC
      LIMIT toInteger($first)
    }
    ELSE {
      MATCH ({{noun}}:{{label}})
      WHERE {{noun}}.{{key}} > range.lower
        AND {{noun}}.{{key}} < range.upper
        AND
        // include read/graph/parts/holds/{{noun}}
      RETURN {{noun}}
      ORDER BY {{noun}}.{{key}}
      LIMIT toInteger($first)
    }
  }
  RETURN rank, {{noun}}
  ORDER BY rank, CASE WHEN $descending THEN {{noun}}.{{key}} END DESC, {{noun}}.{{key}}
  LIMIT toInteger($first)
}
WITH id, rank, {{noun}}
ORDER BY id, rank, CASE WHEN $descending THEN {{noun}}.{{key}} END DESC, {{noun}}.{{key}}
