document {
  .id, .title, .url, .publishedAt, .language, .retrievedAt, .sha256, .pages, .reference, .annotator, .derivedFrom, .derivedFromKinds, .rejected, .key, .textLength,
  labels: labels(document)
}
