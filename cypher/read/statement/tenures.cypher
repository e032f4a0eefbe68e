// All tenures of the speakers of each statement, whenever they hold; {links} as in parts/link.
UNWIND $ids AS id
MATCH (:Statement {id: id})<-[:SAID]-(:Person)-[link:HOLDS]->(:Position)
RETURN
  id,
  {
    links: collect(
      // include read/parts/link
    )
  } AS value
