MATCH (statement:Statement)-[about:ABOUT]->()
USING INDEX SEEK about:ABOUT(aboutId, {{key}})
WHERE about.aboutId = {{place}}.aboutId
  AND about.{{key}} > seek.lower
  AND about.{{key}} < seek.upper
RETURN statement
