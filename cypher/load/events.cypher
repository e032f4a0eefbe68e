// Makes events that were not there.
UNWIND $rows AS row
CREATE (event:Event {id: row.id})
SET event = row.view
