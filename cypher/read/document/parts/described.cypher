UNWIND $ids AS id
CALL (id) {
  MATCH (:Document {id: id})<-[:DESCRIBED_IN]-({{noun}}:{{label}})
  WHERE {{noun}}.{{key}} > $lower
    AND {{noun}}.{{key}} < $upper
  WITH DISTINCT {{noun}}
  ORDER BY CASE WHEN $descending THEN {{noun}}.{{key}} END DESC, {{noun}}.{{key}}
  LIMIT toInteger($first)
  RETURN collect({{noun}} { .*, labels: labels({{noun}}) }) AS value
}
RETURN id, value
