CALL (row, node) {
  WHEN node IS NOT NULL THEN {
    RETURN node AS found, row.label AS label
  }
  ELSE {
    MATCH (found:Actor {id: row.id})
    RETURN found, 'Actor' AS label
    UNION ALL
    MATCH (found:Event {id: row.id})
    RETURN found, 'Event' AS label
    UNION ALL
    MATCH (found:Topic {id: row.id})
    RETURN found, 'Topic' AS label
    UNION ALL
    MATCH (found:Claim {id: row.id})
    RETURN found, 'Claim' AS label
    UNION ALL
    MATCH (found:Position {id: row.id})
    RETURN found, 'Position' AS label
    UNION ALL
    MATCH (found:Document {id: row.id})
    RETURN found, 'Document' AS label
  }
}
RETURN
  row.id AS id,
  label,
  CASE label WHEN 'Document' THEN {} ELSE properties(found) END AS properties,
  CASE label WHEN 'Actor' THEN [other IN labels(found) WHERE other <> label] ELSE [] END AS otherLabels
