// The topics that each document describes, by id:
// for each at most $first of those strictly between $lower and $upper, from the last when $descending.
// include read/document/parts/described noun=topic label=Topic key=id
