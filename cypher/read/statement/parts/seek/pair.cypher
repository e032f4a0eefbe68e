MATCH (statement:Statement)-[about:{{type}}]->()
USING INDEX SEEK about:{{type}}(speakerId, aboutId, {{key}})
WHERE about.speakerId = seek.speakerId
  AND about.aboutId = seek.aboutId
  AND about.{{key}} > seek.lower
  AND about.{{key}} < seek.upper
RETURN statement
