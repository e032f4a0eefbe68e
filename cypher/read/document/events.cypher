// The events that each document describes, by key:
// for each at most $first of those strictly between $lower and $upper, from the last when $descending.
// include read/document/parts/described noun=event label=Event key=key
