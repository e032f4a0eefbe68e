($filter.type IS NULL OR event.type = $filter.type)
AND ($filter.place IS NULL OR event.place = $filter.place)
AND ($filter.date IS NULL OR event.key < $filter.date.to AND substring(event.key, 17) >= $filter.date.from)
