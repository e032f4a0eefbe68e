MATCH (statement:Statement)-[about:{{type}}]->()
USING INDEX SEEK about:{{type}}(speakerId, aboutId, {{key}})
WHERE about.speakerId = {{place}}.speakerId
  AND about.aboutId = {{place}}.aboutId
  AND about.{{key}} > seek.lower
  AND about.{{key}} < seek.upper
RETURN statement
