// How many positions fulfil $filter; null for all of them.
// include read/graph/parts/count noun=position label=Position
