target {
  .id, .name, .aliases, .description, .wikidataId, .iso3, .militiaType, .sector, .type, .startDate, .endDate, .place, .memberIds,
  labels: labels(target)
}
