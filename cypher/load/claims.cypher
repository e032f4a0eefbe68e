// Makes claims that were not there.
UNWIND $rows AS row
CREATE (claim:Claim {id: row.id})
SET claim = row.view
