// Makes each event, or makes it show its view anew.
UNWIND $rows AS row
MERGE (event:Event {id: row.id})
SET event = row.view
