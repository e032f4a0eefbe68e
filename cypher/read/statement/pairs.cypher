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
    count(DISTINCT statement) AS statements,
    count(DISTINCT coalesce('utterance ' + statement.utterance, statement.id)) AS utterances,
    count(DISTINCT CASE about.stance WHEN 'FAVOR' THEN statement END) AS favor,
    count(DISTINCT CASE about.stance WHEN 'AGAINST' THEN statement END) AS against,
    count(DISTINCT CASE about.stance WHEN 'NEUTRAL' THEN statement END) AS neutral,
    count(DISTINCT CASE WHEN about.stance IS NOT NULL THEN statement END) AS judged
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
      notJudged: statements - judged
    }) AS value
}
RETURN parent.id AS id, value
