// How many events there are.
// include read/graph/parts/count label=Event
