// How many topics there are.
// include read/graph/parts/count label=Topic
