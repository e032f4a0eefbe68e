// A page of all events that fulfil $filter, by key: at most $first of those strictly between the bounds {lower, upper} of $ranges,
// from the last when $descending; one range comes after another. They are read in their order and tested one by one, or are
// those of $filter.ids; null for no filter.
// The graph is the one parent; its id in $ids is only handed back.
// include read/graph/parts/page noun=event label=Event key=key
RETURN
  id,
  collect(event { .*, labels: labels(event) }) AS value
