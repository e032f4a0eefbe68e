// Makes each position, or makes it show its view anew.
UNWIND $rows AS row
MERGE (position:Position {id: row.id})
SET position = row.view
