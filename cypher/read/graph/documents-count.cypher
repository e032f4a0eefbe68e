// How many documents fulfil $filter; null for all of them.
// include read/graph/parts/count noun=document label=Document
