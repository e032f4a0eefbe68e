// Relationships of an unknown type, or between nodes that their type does not join.
CYPHER 25
CALL () {
  WHEN $documentIds IS NULL THEN {
    MATCH (start)-[relationship]->(end)
    RETURN start, relationship, end
  }
  ELSE {
    UNWIND $documentIds AS documentId
    MATCH (:Document {id: documentId})-[relationship]-()
    WITH relationship, startNode(relationship) AS start, endNode(relationship) AS end
    RETURN start, relationship, end
    UNION
    UNWIND $documentIds AS documentId
    MATCH (statement:Statement)-[relationship]-()
    WHERE statement.id STARTS WITH documentId + '#'
    WITH relationship, startNode(relationship) AS start, endNode(relationship) AS end
    RETURN start, relationship, end
    UNION
    UNWIND $documentIds AS documentId
    // include parts/owned-relationships
    RETURN start, relationship, end
  }
}
WITH start, relationship, end
WHERE NOT CASE type(relationship)
  WHEN 'SAID' THEN start:Actor AND end:Statement
  WHEN 'ABOUT' THEN start:Statement|Claim AND end:Actor|Event|Topic
  WHEN 'JOINTLY_ABOUT' THEN start:Statement AND end:Actor|Event|Topic
  WHEN 'ASSERTS' THEN start:Statement AND end:Claim
  WHEN 'DENIES' THEN start:Statement AND end:Claim
  WHEN 'LEAVES_OPEN' THEN start:Statement AND end:Claim
  WHEN 'ASKS' THEN start:Statement AND end:Claim
  WHEN 'ADDRESSED_TO' THEN start:Statement AND end:Actor
  WHEN 'RELAYED_BY' THEN start:Statement AND end:Actor
  WHEN 'SPOKEN_AS' THEN start:Statement AND end:Position
  WHEN 'MADE_AT' THEN start:Statement AND end:Event
  WHEN 'REPORTS' THEN start:Statement AND end:Statement
  WHEN 'REPLIES_TO' THEN start:Statement AND end:Statement
  WHEN 'REPORTED_IN' THEN start:Statement AND end:Document
  WHEN 'PUBLISHED_BY' THEN start:Document AND end:Actor
  WHEN 'DERIVED_FROM' THEN start:Document AND end:Document
  WHEN 'JUDGES' THEN start:Document AND end:Judgement
  WHEN 'IDENTIFIES' THEN start:Judgement AND end:Actor|Event|Topic|Claim|Position|Statement
  WHEN 'DESCRIBED_IN' THEN start:Actor|Event|Topic|Claim|Position AND end:Document
  WHEN 'RELATES_FROM' THEN start:Claim AND end:Actor
  WHEN 'RELATES_TO' THEN start:Claim AND end:Actor|Event
  WHEN 'CONTRADICTS' THEN start:Claim AND end:Claim
  WHEN 'SUPPORTS' THEN start:Claim AND end:Claim
  WHEN 'HOLDS' THEN start:Actor AND end:Position
  WHEN 'POSITION_IN' THEN start:Position AND end:Actor
  WHEN 'AFFILIATED_WITH' THEN start:Actor AND end:Actor
  WHEN 'TOOK_PART_IN' THEN start:Actor AND end:Event
  WHEN 'PART_OF_EVENT' THEN start:Event AND end:Event
  ELSE false
END
RETURN coalesce(start.id, elementId(start)) AS at, type(relationship) + ' ' + coalesce(end.id, elementId(end)) AS got
LIMIT toInteger($most)
