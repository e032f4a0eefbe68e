($filter.kind IS NULL OR $filter.kind IN labels(actor))
AND ($filter.sector IS NULL OR actor.sector = $filter.sector)
AND ($filter.iso3 IS NULL OR actor.iso3 = $filter.iso3)
AND ($filter.wikidataId IS NULL OR actor.wikidataId = $filter.wikidataId)
