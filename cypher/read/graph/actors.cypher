// A page of all actors that fulfil $filter, by id: at most $first of those strictly between the bounds {lower, upper} of $ranges,
// from the last when $descending; one range comes after another. They are read in their order and tested one by one, or are
// those of $filter.ids; null for no filter.
// The graph is the one parent; its id in $ids is only handed back.
// include read/graph/parts/page noun=actor label=Actor key=id
RETURN
  id,
  collect(actor { .*, labels: labels(actor) }) AS value
