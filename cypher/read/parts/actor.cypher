actor {
  .id, .name, .aliases, .description, .wikidataId, .iso3, .militiaType, .sector, .memberIds,
  labels: labels(actor)
}
