// Makes actors that were not there; the label follows the kind.
CYPHER 25
UNWIND $rows AS row
CALL (row) {
  WHEN row.kind = 'person' THEN {
    CREATE (actor:Actor:Person {id: row.id})
    RETURN actor
  }
  WHEN row.kind = 'state' THEN {
    CREATE (actor:Actor:State {id: row.id})
    RETURN actor
  }
  WHEN row.kind = 'militia' THEN {
    CREATE (actor:Actor:Militia {id: row.id})
    RETURN actor
  }
  WHEN row.kind = 'organization' THEN {
    CREATE (actor:Actor:Organization {id: row.id})
    RETURN actor
  }
  WHEN row.kind = 'group' THEN {
    CREATE (actor:Actor:Group {id: row.id})
    RETURN actor
  }
}
SET actor = row.view
