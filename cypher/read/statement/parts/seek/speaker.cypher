MATCH ()-[said:SAID]->(statement:Statement)
USING INDEX SEEK said:SAID(speakerId, {{key}})
WHERE said.speakerId = {{place}}.speakerId
  AND said.{{key}} > seek.lower
  AND said.{{key}} < seek.upper
RETURN statement
