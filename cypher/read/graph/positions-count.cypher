// How many positions there are.
// include read/graph/parts/count label=Position
