// How many statements fulfil a group of each of $parents, and how many different utterances they render, by the
// first $digits characters of their dates; `date` is 'undated' or 'spanning' for those that lie in no one such bucket.
// Parents are as in page/about.cypher.
CYPHER 25 replan=skip
UNWIND $parents AS parent
CALL (parent) {
  // include read/statement/parts/fulfilling
  WITH statement, left(statement.key, toInteger($digits)) AS first
  WITH
    statement,
    CASE
      WHEN statement.key STARTS WITH '~' THEN 'undated'
      WHEN first = substring(statement.key, 17, toInteger($digits)) THEN first
      ELSE 'spanning'
    END AS date
  WITH
    date,
    count(statement) AS statements,
    count(DISTINCT coalesce('utterance ' + statement.utterance, statement.id)) AS utterances
  ORDER BY date
  RETURN collect({date: date, statements: statements, utterances: utterances}) AS value
}
RETURN parent.id AS id, value
