MATCH (statement:Statement)-[about:ABOUT]->()
USING INDEX SEEK about:ABOUT(speakerId, aboutId, key)
WHERE about.speakerId = mouth.id
  AND about.aboutId = event.id
  AND about.key > ''
RETURN statement
UNION
MATCH (statement:Statement)-[about:JOINTLY_ABOUT]->()
USING INDEX SEEK about:JOINTLY_ABOUT(speakerId, aboutId, key)
WHERE about.speakerId = mouth.id
  AND about.aboutId = event.id
  AND about.key > ''
RETURN statement
