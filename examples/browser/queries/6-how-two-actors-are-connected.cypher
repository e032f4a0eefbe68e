// How two actors are connected
MATCH path = SHORTEST 1
  (:Actor {id: 'sergei-lavrov'})
  (()-[:SAID|ABOUT|ADDRESSED_TO|MADE_AT|AFFILIATED_WITH|TOOK_PART_IN]-(next WHERE coalesce(next.voice, '') <> 'NARRATOR')){1,8}
  (:Actor {id: 'joe-biden'})
RETURN nodes(path) AS nodes, relationships(path) AS relationships
LIMIT 1
