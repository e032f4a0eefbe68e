// The running sum of the digest; no row where there is none, or where something was written without it.
MATCH (graph:Graph {id: 'graph'})
// include parts/sum
RETURN sum.types AS types, sum.sums AS sums, sum.definition AS definition, sum.layout AS layout
