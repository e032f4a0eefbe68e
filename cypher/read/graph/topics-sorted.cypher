// A page of all topics like actors-sorted.cypher; most statements are those that most are about.
// include read/graph/parts/sorted noun=topic label=Topic said=<-[:ABOUT]-(:Statement)
