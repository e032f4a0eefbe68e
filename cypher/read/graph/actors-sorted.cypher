// A page of all actors that fulfil $filter, in the order $by: NAME (folded, then by id), or STATEMENTS_DESC (who made most of them
// first, then by id). All that fulfil the filter are read and sorted. `place` sorts so: at most $first strictly between $lower and
// $upper (null for no bound), from the last when $descending.
// include read/graph/parts/sorted noun=actor label=Actor said=-[:SAID]->()
