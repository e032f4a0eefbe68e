UNWIND $ids AS id
MATCH (claim:Claim {id: id})
CALL (claim) {
  // include read/parts/sayers verb={{verb}}
  WITH DISTINCT speaker
  ORDER BY speaker.id
  WITH collect(speaker) AS speakers
  RETURN {
    total: size(speakers),
    items: [speaker IN [one IN speakers WHERE one.id > $after][..toInteger($first)] | speaker { .*, labels: labels(speaker) }]
  } AS value
}
RETURN id, value
