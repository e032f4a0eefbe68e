/**
 * What the tests' Neo4j is told beside its defaults. Each file empties the graph and fills it anew, and plans are as good
 * for the one as for the other: making them again every ten seconds took a quarter of the suite's time.
 */
export const testSettings = { 'dbms.cypher.min_replan_interval': '1h' }
