MATCH (subject:Actor {id: {{id}}})
RETURN subject
UNION
MATCH (subject:Event {id: {{id}}})
RETURN subject
UNION
MATCH (subject:Topic {id: {{id}}})
RETURN subject
