document {
  .id, .title, .url, .publishedAt, .language, .retrievedAt, .sha256, .reference, .annotator, .derivedFrom, .derivedFromKinds, .key,
  labels: labels(document)
}
