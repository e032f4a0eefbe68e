actor {
  .id, .name, .aliases, .description, .wikidataId, .iso3, .militiaType, .sector,
  labels: labels(actor)
}
