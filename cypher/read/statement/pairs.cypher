// The $first pairs of a speaker and a target that most of the statements join that fulfil a group of each of
// $parents, with how many do, by stance, and how many different utterances these render. Parents are as in page/about.cypher.
CYPHER 25 replan=skip
UNWIND $parents AS parent
CALL (parent) {
  // include read/statement/parts/fulfilling
  MATCH (speaker:Actor)-[:SAID]->(statement)-[about:ABOUT]->(target)
  WITH
    speaker,
    target,
    count(statement) AS statements,
    count(DISTINCT coalesce('utterance ' + statement.utterance, statement.id)) AS utterances,
    count(CASE about.stance WHEN 'FAVOR' THEN 1 END) AS favor,
    count(CASE about.stance WHEN 'AGAINST' THEN 1 END) AS against,
    count(CASE about.stance WHEN 'NEUTRAL' THEN 1 END) AS neutral
  ORDER BY statements DESC, speaker.id, target.id
  LIMIT toInteger($first)
  RETURN
    collect({
      speaker: speaker { .*, labels: labels(speaker) },
      target: target { .*, labels: labels(target) },
      statements: statements,
      utterances: utterances,
      favor: favor,
      against: against,
      neutral: neutral,
      notJudged: statements - favor - against - neutral
    }) AS value
}
RETURN parent.id AS id, value
