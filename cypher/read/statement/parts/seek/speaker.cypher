MATCH ()-[said:SAID]->(statement:Statement)
USING INDEX SEEK said:SAID(speakerId, {{key}})
WHERE said.speakerId = seek.speakerId
  AND said.{{key}} > seek.lower
  AND said.{{key}} < seek.upper
RETURN statement
