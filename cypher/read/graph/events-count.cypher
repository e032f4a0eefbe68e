// How many events fulfil $filter; null for all of them.
// include read/graph/parts/count noun=event label=Event
