// Gives actors the label of another kind.
UNWIND $rows AS row
MATCH (actor:Actor {id: row.id})
REMOVE actor:Person:State:Militia:Organization:Group
FOREACH (_ IN CASE row.kind WHEN 'person' THEN [1] ELSE [] END | SET actor:Person)
FOREACH (_ IN CASE row.kind WHEN 'state' THEN [1] ELSE [] END | SET actor:State)
FOREACH (_ IN CASE row.kind WHEN 'militia' THEN [1] ELSE [] END | SET actor:Militia)
FOREACH (_ IN CASE row.kind WHEN 'organization' THEN [1] ELSE [] END | SET actor:Organization)
FOREACH (_ IN CASE row.kind WHEN 'group' THEN [1] ELSE [] END | SET actor:Group)
