// The tenures of each position; {links} as in parts/link.
UNWIND $ids AS id
MATCH (:Position {id: id})<-[link:HOLDS]-(:Person)
RETURN
  id,
  {
    links: collect(
      // include read/parts/link
    )
  } AS value
