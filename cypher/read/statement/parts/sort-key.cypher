// The text that a statement sorts by in an order $by: PUBLISHED_AT by its document's date, IN_DOCUMENT by its document's id, both
// then in the order of the document's text; DOUBT by its doubt, then by id. What has no date or no doubt sorts after the rest. A
// doubt is 18 digits, which tell any two apart that differ by more than 1e-17.
CASE
  WHEN $by = 'DOUBT' THEN
    // include read/statement/parts/doubt-key
  ELSE CASE $by WHEN 'PUBLISHED_AT' THEN document.key ELSE document.id END + ' '
    + CASE WHEN reported.starts[0] >= 0 THEN right('000000000' + toString(reported.starts[0]), 10) ELSE '~' END
    + ' ' + statement.id
END
