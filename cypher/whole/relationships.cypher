// Every relationship as it stands, for the digest; its ends by labels and id, or by all they hold where they have no id.
MATCH (start)-[relationship]->(end)
RETURN type(relationship) AS type,
       properties(relationship) AS properties,
       labels(start) AS startLabels,
       coalesce(start.id, properties(start)) AS start,
       labels(end) AS endLabels,
       coalesce(end.id, properties(end)) AS end
