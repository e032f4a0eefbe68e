// What each actor, event or topic is called by those who speak about it: every label with its speakers, by label, then id.
UNWIND $ids AS id
CALL (id) {
  MATCH (statement:Statement)-[about:ABOUT]->()
  WHERE about.aboutId = id
    AND about.key > ''
    AND about.`as` IS NOT NULL
  MATCH (statement)<-[:SAID]-(speaker:Actor)
  UNWIND about.`as` AS label
  WITH DISTINCT label, speaker.id AS speakerId
  ORDER BY label, speakerId
  WITH label, collect(speakerId) AS speakerIds
  ORDER BY label
  RETURN collect({subjectId: id, label: label, speakerIds: speakerIds}) AS value
}
RETURN id, value
