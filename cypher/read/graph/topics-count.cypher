// How many topics fulfil $filter; null for all of them.
// include read/graph/parts/count noun=topic label=Topic
