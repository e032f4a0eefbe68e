// The mark of a graph that neo4j-admin made of tables, until a load or an upgrade has finished it.
MATCH (mark:Graph {id: 'imported'})
RETURN mark.id AS id
