($filter.language IS NULL OR document.language = $filter.language)
AND ($filter.annotator IS NULL OR document.annotator = $filter.annotator)
AND ($filter.url IS NULL OR document.url = $filter.url)
AND ($filter.sha256 IS NULL OR document.sha256 = $filter.sha256)
AND ($filter.published IS NULL OR document.key < $filter.published.to AND substring(document.key, 17) >= $filter.published.from)
AND ($filter.retrieved IS NULL OR document.retrievedKey < $filter.retrieved.to AND substring(document.retrievedKey, 17) >= $filter.retrieved.from)
AND ($filter.publisher IS NULL OR EXISTS {
  MATCH (document)-[:PUBLISHED_BY]->(publisher:Actor)
  WHERE publisher.id = $filter.publisher
})
