// How many actors fulfil $filter; null for all of them.
// include read/graph/parts/count noun=actor label=Actor
