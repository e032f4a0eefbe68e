CALL (row, node) {
  WHEN node IS NOT NULL THEN {
    RETURN node AS found, row.label AS label
  }
  ELSE {
    // include parts/found label=Actor
    UNION ALL
    // include parts/found label=Event
    UNION ALL
    // include parts/found label=Topic
    UNION ALL
    // include parts/found label=Claim
    UNION ALL
    // include parts/found label=Position
    UNION ALL
    // include parts/found label=Document
  }
}
RETURN
  row.id AS id,
  label,
  CASE label WHEN 'Document' THEN {} ELSE properties(found) END AS properties,
  CASE label WHEN 'Actor' THEN [other IN labels(found) WHERE other <> label] ELSE [] END AS otherLabels
