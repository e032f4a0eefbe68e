CYPHER 25
UNWIND $ids AS id
CALL () {
  WHEN $descending THEN {
    MATCH ({{noun}}:{{label}})
    WHERE {{noun}}.{{key}} > $lower
      AND {{noun}}.{{key}} < $upper
    RETURN {{noun}}
    ORDER BY {{noun}}.{{key}} DESC
    LIMIT toInteger($first)
  }
  ELSE {
    MATCH ({{noun}}:{{label}})
    WHERE {{noun}}.{{key}} > $lower
      AND {{noun}}.{{key}} < $upper
    RETURN {{noun}}
    ORDER BY {{noun}}.{{key}}
    LIMIT toInteger($first)
  }
}
WITH id, {{noun}}
ORDER BY id, CASE WHEN $descending THEN {{noun}}.{{key}} END DESC, {{noun}}.{{key}}
