// One statement with everything around it
MATCH (statement:Statement {id: 'radio-farda-2019-12-30#zarif-on-united-states'})
MATCH (statement)-[relationship:SAID|ABOUT|ASSERTS|ADDRESSED_TO|SPOKEN_AS|MADE_AT|REPORTED_IN]-(node)
RETURN statement, relationship, node
LIMIT 25
