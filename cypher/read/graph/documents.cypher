// A page of all documents, by key: at most $first of those strictly between $lower and $upper, from the last when $descending.
// The graph is the one parent; its id in $ids is only handed back.
// include read/graph/parts/page noun=document label=Document key=key
RETURN
  id,
  collect(
    // include read/document/parts/record
  ) AS value
