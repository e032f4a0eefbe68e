// A page of all positions like actors-sorted.cypher, by title in place of a name; most statements are those made in it.
// include read/graph/parts/sorted noun=position label=Position said=<-[:SPOKEN_AS]-()
