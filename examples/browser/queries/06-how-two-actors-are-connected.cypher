// How two actors are connected. First set which: :param from => 'sergei-lavrov' and :param to => 'joe-biden'
MATCH path = SHORTEST 1
  (:Actor {id: $from})
  (()-[:SAID|ABOUT|ADDRESSED_TO|MADE_AT|AFFILIATED_WITH|TOOK_PART_IN]-(next WHERE coalesce(next.voice, '') <> 'NARRATOR')){1,8}
  (:Actor {id: $to})
RETURN nodes(path) AS nodes, relationships(path) AS relationships
LIMIT 1
