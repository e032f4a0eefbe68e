document {
  .id, .title, .url, .publishedAt, .language, .retrievedAt, .sha256, .reference, .annotator, .contentHash, .key, .caption,
  labels: labels(document)
}
