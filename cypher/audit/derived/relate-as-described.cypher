// Claims, positions and events whose relationships are not the ones that their descriptions give.
CYPHER 25
CALL () {
  // include audit/parts/described label=Claim
  // By the index: what many documents describe has a relationship for each of them.
  WITH node AS claim, described, document
  WHERE described.relationFrom IS NOT NULL
    AND (COUNT {
        MATCH (claim)-[of:RELATES_FROM]->({id: described.relationFrom})
        USING INDEX of:RELATES_FROM(documentId)
        WHERE of.documentId = document.id
      } <> 1
      OR COUNT {
        MATCH (claim)-[to:RELATES_TO {kind: described.relationKind}]->({id: described.relationTo})
        USING INDEX to:RELATES_TO(documentId)
        WHERE to.documentId = document.id
      } <> 1
      OR NOT EXISTS {
        MATCH (claim)-[of:ABOUT]->({id: described.relationFrom})
        USING INDEX of:ABOUT(documentId)
        WHERE of.documentId = document.id
      }
      OR NOT EXISTS {
        MATCH (claim)-[of:ABOUT]->({id: described.relationTo})
        USING INDEX of:ABOUT(documentId)
        WHERE of.documentId = document.id
      })
  RETURN claim.id AS at, 'not related as ' + document.id + ' says' AS got
  UNION ALL
  CALL () {
    // include audit/parts/owned type=RELATES_FROM
    RETURN start AS claim, owned AS relates, end
    UNION ALL
    // include audit/parts/owned type=RELATES_TO
    RETURN start AS claim, owned AS relates, end
  }
  WITH claim, relates, end
  WHERE NOT EXISTS {
    MATCH (claim)-[described:DESCRIBED_IN]->(:Document {id: relates.documentId})
    WHERE CASE type(relates)
      WHEN 'RELATES_FROM' THEN described.relationFrom = end.id
      ELSE described.relationTo = end.id AND described.relationKind = relates.kind
    END
  }
  RETURN claim.id AS at, type(relates) + ' ' + coalesce(end.id, '') + ' of ' + coalesce(relates.documentId, 'no document') AS got
  UNION ALL
  // include audit/parts/claims-about
  WITH claim, about, end
  WHERE about.derived
    AND NOT EXISTS {
      MATCH (claim)-[described:DESCRIBED_IN]->(:Document {id: about.documentId})
      WHERE end.id IN [described.relationFrom, described.relationTo]
    }
  RETURN claim.id AS at, 'derived about ' + coalesce(end.id, '') AS got
  UNION ALL
  // include audit/parts/claims-about
  MATCH (document:Document {id: about.documentId})
  WITH claim, about, end, document
  MATCH (claim)-[described:DESCRIBED_IN]->(document)
  WHERE COUNT { (claim)-[:DESCRIBED_IN]->(document) } = 1
    AND coalesce(about.figureOf, '') <> CASE WHEN end:Event AND described.measure IS NOT NULL AND about.derived IS NULL THEN end.id ELSE '' END
  RETURN claim.id AS at, 'figureOf ' + coalesce(about.figureOf, 'nothing') AS got
  UNION ALL
  // include audit/parts/described label=Position
  WITH node AS position, described, document
  WHERE COUNT {
       MATCH (position)-[within:POSITION_IN]->()
       USING INDEX within:POSITION_IN(documentId)
       WHERE within.documentId = document.id
     } <> COUNT {
       MATCH (position)-[other:DESCRIBED_IN]->(document)
       WHERE other.in IS NOT NULL
       RETURN DISTINCT other.in
     }
     OR (described.in IS NOT NULL AND NOT EXISTS {
       MATCH (position)-[within:POSITION_IN]->({id: described.in})
       USING INDEX within:POSITION_IN(documentId)
       WHERE within.documentId = document.id
     })
  RETURN position.id AS at, 'POSITION_IN not as ' + document.id + ' says' AS got
  UNION ALL
  // include audit/parts/described label=Event
  WITH node AS event, described, document
  WHERE COUNT {
       MATCH (event)-[within:PART_OF_EVENT]->()
       USING INDEX within:PART_OF_EVENT(documentId)
       WHERE within.documentId = document.id
     } <> COUNT {
       MATCH (event)-[other:DESCRIBED_IN]->(document)
       WHERE other.partOf IS NOT NULL
       RETURN DISTINCT other.partOf
     }
     OR (described.partOf IS NOT NULL AND NOT EXISTS {
       MATCH (event)-[within:PART_OF_EVENT]->({id: described.partOf})
       USING INDEX within:PART_OF_EVENT(documentId)
       WHERE within.documentId = document.id
     })
  RETURN event.id AS at, 'PART_OF_EVENT not as ' + document.id + ' says' AS got
}
RETURN at, got
LIMIT toInteger($most)
