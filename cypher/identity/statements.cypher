// The loaded statements that judgements name.
CYPHER 25 replan=skip
MATCH (:Judgement)-[:IDENTIFIES]->(statement:Statement)
RETURN DISTINCT statement.id AS id
