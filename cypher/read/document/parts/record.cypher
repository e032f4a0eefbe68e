document {
  .id, .title, .url, .publishedAt, .language, .retrievedAt, .sha256, .reference, .annotator, .derivedFrom, .derivedFromKinds, .rejected, .key, .textLength,
  labels: labels(document)
}
