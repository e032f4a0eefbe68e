($filter.titles IS NULL OR ANY(title IN position.foldedNames WHERE title IN $filter.titles))
AND ($filter.`in` IS NULL OR position.`in` = $filter.`in`)
AND ($filter.holder IS NULL OR EXISTS {
  MATCH (position)<-[:HOLDS]-(holder:Person)
  WHERE holder.id = $filter.holder
})
