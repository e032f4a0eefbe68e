CALL (row) {
  WHEN row.label = 'Actor' THEN {
    MATCH (node:Actor {id: row.id})
    RETURN node
  }
  WHEN row.label = 'Event' THEN {
    MATCH (node:Event {id: row.id})
    RETURN node
  }
  WHEN row.label = 'Topic' THEN {
    MATCH (node:Topic {id: row.id})
    RETURN node
  }
  WHEN row.label = 'Claim' THEN {
    MATCH (node:Claim {id: row.id})
    RETURN node
  }
  WHEN row.label = 'Position' THEN {
    MATCH (node:Position {id: row.id})
    RETURN node
  }
}
