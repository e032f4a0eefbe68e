// Makes each claim, or makes it show its view anew.
UNWIND $rows AS row
MERGE (claim:Claim {id: row.id})
SET claim = row.view
