// Makes each topic, or makes it show its view anew.
UNWIND $rows AS row
MERGE (topic:Topic {id: row.id})
SET topic = row.view
