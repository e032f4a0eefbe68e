// The next events of an import that claims give figures of.
MATCH (event:Event)
WHERE event.id > $after
  AND EXISTS {
    MATCH (event)<-[about:ABOUT]-(:Claim)
    WHERE about.figureOf = event.id
  }
WITH event
ORDER BY event.id
LIMIT toInteger($most)
RETURN event.id AS id
ORDER BY id
