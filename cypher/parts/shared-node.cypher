CALL (row) {
  MATCH (node:Actor {id: row.id})
  WHERE row.label = 'Actor'
  RETURN node
  UNION ALL
  MATCH (node:Event {id: row.id})
  WHERE row.label = 'Event'
  RETURN node
  UNION ALL
  MATCH (node:Topic {id: row.id})
  WHERE row.label = 'Topic'
  RETURN node
  UNION ALL
  MATCH (node:Claim {id: row.id})
  WHERE row.label = 'Claim'
  RETURN node
  UNION ALL
  MATCH (node:Position {id: row.id})
  WHERE row.label = 'Position'
  RETURN node
}
