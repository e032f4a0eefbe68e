// The tenures of each person; {links} as in parts/link, of superseded documents only where $superseded.
UNWIND $ids AS id
MATCH (:Person {id: id})-[link:HOLDS]->(:Position)
WHERE $superseded OR NOT
  // include read/parts/superseded-link
RETURN
  id,
  {
    links: collect(
      // include read/parts/link
    )
  } AS value
