document {
  .id, .title, .url, .publishedAt, .language, .retrievedAt, .sha256, .reference, .annotator, .derivedFrom, .derivedFromKinds, .key, .textLength,
  labels: labels(document)
}
