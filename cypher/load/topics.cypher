// Makes topics that were not there.
UNWIND $rows AS row
CREATE (topic:Topic {id: row.id})
SET topic = row.view
