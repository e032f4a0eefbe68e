CALL (documentId) {
  // include parts/owned type=DESCRIBED_IN
  UNION ALL
  // include parts/owned type=HOLDS
  UNION ALL
  // include parts/owned type=POSITION_IN
  UNION ALL
  // include parts/owned type=AFFILIATED_WITH
  UNION ALL
  // include parts/owned type=TOOK_PART_IN
  UNION ALL
  // include parts/owned type=PART_OF_EVENT
  UNION ALL
  // include parts/owned type=ABOUT
  UNION ALL
  // include parts/owned type=RELATES_FROM
  UNION ALL
  // include parts/owned type=RELATES_TO
  UNION ALL
  // include parts/owned type=CONTRADICTS
  UNION ALL
  // include parts/owned type=SUPPORTS
}
