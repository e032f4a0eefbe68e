// Makes positions that were not there.
UNWIND $rows AS row
CREATE (position:Position {id: row.id})
SET position = row.view
