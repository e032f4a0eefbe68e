// The tenures of each person; {links} as in parts/link.
UNWIND $ids AS id
MATCH (:Person {id: id})-[link:HOLDS]->(:Position)
RETURN
  id,
  {
    links: collect(
      // include read/parts/link
    )
  } AS value
