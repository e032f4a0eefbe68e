// What each actor, event or topic is called by those who speak about it, by label, superseded statements left out unless
// $superseded. {items, total}: at most $first labels after the label $after, each with its speakers, by id, and with at most 65
// of its statements, superseded ones too; and how many labels there are in all.
UNWIND $ids AS id
CALL (id) {
  MATCH (statement:Statement)-[about:ABOUT]->()
  WHERE about.aboutId = id
    AND about.key > ''
    AND about.`as` IS NOT NULL
  WITH
    statement,
    about.`as` AS labels,
    $superseded OR NOT
      // include parts/superseded
    AS stands
  UNWIND labels AS label
  WITH DISTINCT label, statement, stands
  WITH label, collect(statement) AS statements, collect(CASE WHEN stands THEN statement END) AS standing
  WHERE size(standing) > 0
  WITH label, statements, standing
  ORDER BY label
  WITH collect({label: label, statements: statements, standing: standing}) AS framings
  RETURN {
    total: size(framings),
    items: COLLECT {
      UNWIND [one IN framings WHERE one.label > $after][..toInteger($first)] AS framing
      RETURN {
        subjectId: id,
        label: framing.label,
        speakerIds: COLLECT {
          UNWIND framing.standing AS statement
          MATCH (statement)<-[:SAID]-(speaker:Actor)
          WITH DISTINCT speaker.id AS speakerId
          ORDER BY speakerId
          RETURN speakerId
        },
        statementIds: [statement IN framing.statements[..65] | statement.id]
      }
    }
  } AS value
}
RETURN id, value
