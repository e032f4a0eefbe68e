// Nodes and relationships with a word that is not of its vocabulary, or without one where there is always one.
CYPHER 25
CALL () {
  // include audit/parts/statements
  WITH statement
  WHERE NOT statement.voice IN $voices OR NOT statement.form IN $forms OR NOT statement.act IN $acts
  RETURN statement.id AS at, 'its voice, form or act' AS got
  UNION ALL
  // include audit/parts/judgements
  WITH judgement
  WHERE NOT judgement.verdict IN $verdicts
  RETURN judgement.id AS at, 'verdict ' + judgement.verdict AS got
  UNION ALL
  // include audit/parts/statements
  MATCH (statement)-[about:ABOUT]->()
  WHERE NOT about.stance IN $stances
  RETURN statement.id AS at, 'stance ' + about.stance AS got
  UNION ALL
  // include audit/parts/descriptions
  WITH node, described
  WHERE NOT described.kind IN $actorKinds
     OR NOT described.militiaType IN $militiaTypes
     OR NOT described.sector IN $sectors
     OR NOT described.type IN $eventTypes
     OR NOT described.measure IN $measures
     OR NOT described.relationKind IN $affiliationKinds + $partyRoles
  RETURN node.id AS at, 'its kind, militiaType, sector, type, measure or relation' AS got
  UNION ALL
  // include audit/parts/owned type=AFFILIATED_WITH
  WITH start AS actor, owned AS affiliated
  WHERE NOT coalesce(affiliated.kind, '') IN $affiliationKinds
  RETURN actor.id AS at, 'AFFILIATED_WITH ' + coalesce(affiliated.kind, 'no kind') AS got
  UNION ALL
  // include audit/parts/owned type=TOOK_PART_IN
  WITH start AS actor, owned AS part
  WHERE NOT coalesce(part.role, '') IN $partyRoles
  RETURN actor.id AS at, 'TOOK_PART_IN ' + coalesce(part.role, 'no role') AS got
  UNION ALL
  // include audit/parts/documents
  MATCH (document)-[derived:DERIVED_FROM]->()
  WHERE NOT coalesce(derived.kind, '') IN $derivationKinds
  RETURN document.id AS at, 'DERIVED_FROM ' + coalesce(derived.kind, 'no kind') AS got
}
RETURN at, got
LIMIT toInteger($most)
