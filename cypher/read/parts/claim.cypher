claim {
  .id, .text, .measure, .counting, .min, .max, .approximate, .relationFrom, .relationKind, .relationTo, .disputed, .memberIds,
  labels: labels(claim)
}
