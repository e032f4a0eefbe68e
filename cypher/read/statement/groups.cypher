// How many statements fulfil a group of each of $parents, and how many different utterances they render, by $by: a date's DAY,
// WEEK, MONTH, QUARTER or YEAR in $timeZone, or one of the other words below. A statement with several speakers, targets, verbs or
// stances counts in the group of each. Gives at most $first groups after $after ({statements, key}; null for the first ones): by
// key where $by is a time, else the largest first, then by key. Beside them: how many groups there are, and the statements that
// are in none: without a date, with a date that spans several, without any such value. Parents are as in page/about.cypher.
// A date without a time is that day everywhere; only a time of day falls on another day in another zone.
CYPHER 25 replan=skip
UNWIND $parents AS parent
CALL (parent) {
  // include read/statement/parts/fulfilling
  CALL (statement) {
    WHEN $by = 'SPEAKER' THEN {
      MATCH (node:Actor)-[:SAID]->(statement)
      RETURN collect(DISTINCT node.id) AS keys
    }
    WHEN $by = 'ABOUT' THEN {
      MATCH (statement)-[:ABOUT]->(node)
      RETURN collect(DISTINCT node.id) AS keys
    }
    WHEN $by = 'PUBLISHER' THEN {
      MATCH (statement)-[:REPORTED_IN]->(:Document)-[:PUBLISHED_BY]->(node:Actor)
      RETURN collect(DISTINCT node.id) AS keys
    }
    WHEN $by = 'VERB' THEN {
      MATCH (statement)-[claimed:ASSERTS|DENIES|LEAVES_OPEN|ASKS]->(:Claim)
      RETURN collect(DISTINCT type(claimed)) AS keys
    }
    WHEN $by = 'STANCE' THEN {
      MATCH (statement)-[about:ABOUT]->()
      RETURN collect(DISTINCT about.stance) AS keys
    }
    WHEN $by = 'ACT' THEN {
      RETURN [statement.act] AS keys
    }
    WHEN $by = 'FORM' THEN {
      RETURN [statement.form] AS keys
    }
    WHEN statement.key STARTS WITH '~' THEN {
      RETURN ['~undated'] AS keys
    }
    ELSE {
      WITH
        head(split(statement.saidAt, '/')) AS first,
        last(split(statement.saidAt, '/')) AS last,
        left(statement.key, 16) AS start,
        substring(statement.key, 17, 16) AS end
      WITH
        // include read/statement/parts/day date=first minute=start
        AS from,
        // include read/statement/parts/day date=last minute=end
        AS to
      WITH
        // include read/statement/parts/bucket day=from
        AS bucket,
        // include read/statement/parts/bucket day=to
        AS until
      RETURN [CASE bucket WHEN until THEN bucket ELSE '~spanning' END] AS keys
    }
  }
  UNWIND CASE WHEN keys = [] THEN [null] ELSE keys END AS found
  WITH statement, coalesce(found, '~without') AS key
  WITH
    key,
    count(statement) AS statements,
    count(DISTINCT coalesce('utterance ' + statement.utterance, statement.id)) AS utterances
  ORDER BY CASE WHEN $by IN ['DAY', 'WEEK', 'MONTH', 'QUARTER', 'YEAR'] THEN 0 ELSE statements END DESC, key
  WITH collect({key: key, statements: statements, utterances: utterances}) AS all
  WITH all, [group IN all WHERE NOT group.key STARTS WITH '~'] AS groups
  RETURN
    {
      groups: [group IN groups WHERE $after IS NULL
        OR ($after.statements IS NULL AND group.key > $after.key)
        OR group.statements < $after.statements
        OR (group.statements = $after.statements AND group.key > $after.key)][..toInteger($first)],
      total: size(groups),
      beside: [group IN all WHERE group.key STARTS WITH '~']
    } AS value
}
RETURN parent.id AS id, value
