// How many documents there are.
// include read/graph/parts/count label=Document
