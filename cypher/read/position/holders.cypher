// The tenures of each position; {links} as in parts/link, of superseded documents only where $superseded.
UNWIND $ids AS id
MATCH (:Position {id: id})<-[link:HOLDS]-(:Person)
WHERE $superseded OR NOT
  // include read/parts/superseded-link
RETURN
  id,
  {
    links: collect(
      // include read/parts/link
    )
  } AS value
