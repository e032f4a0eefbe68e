// A page of statements for each of $asked.parents, at most $first of them: what fulfils all its clauses, sought in its seeks.
//   parent  {id, seeks, clauses}; id is what the row is asked for by
//   seek    {path, rank, lower, upper, from, and what the path needs: speakerId, aboutId or id}; key lies strictly between lower
//           and upper, its interval ends no earlier than from, and ranks are read in ascending order (dated before undated,
//           or the reverse)
//   clause  [literal]; all clauses hold, and a clause holds when one of its literals does; see parts/holds
//   gathered  {links, properties}: which links are gathered beside each statement, and which properties of each kind of node;
//           see parts/record, whose rows hold them in that order
//   $descending  whether keys are read from the last
// The parents stand in a map, since a list of another size as a parameter of its own would be planned anew.
// Order: rank, then key. An index has the order of most paths (each repeats the index's columns in ORDER BY and bounds key, or
// the planner reads the whole range); what other paths lead to is read and sorted. Statements are then tested one by one, in
// that order, until enough fulfil the clauses: whatever comes after the last CALL has to let them stream.
// The hints keep the planner from scanning an index whose statistics are not yet those of what was just loaded.
CYPHER 25
UNWIND $asked.parents AS parent
CALL (parent) {
  UNWIND parent.seeks AS seek
  CALL (parent, seek) {
    CALL (seek) {
      WHEN seek.path = 'pair' AND $descending THEN {
        MATCH (statement:Statement)-[about:ABOUT]->()
        USING INDEX SEEK about:ABOUT(speakerId, aboutId, key)
        WHERE about.speakerId = seek.speakerId
          AND about.aboutId = seek.aboutId
          AND about.key > seek.lower
          AND about.key < seek.upper
        RETURN statement
        ORDER BY about.speakerId DESC, about.aboutId DESC, about.key DESC
      }
      WHEN seek.path = 'pair' AND NOT $descending THEN {
        MATCH (statement:Statement)-[about:ABOUT]->()
        USING INDEX SEEK about:ABOUT(speakerId, aboutId, key)
        WHERE about.speakerId = seek.speakerId
          AND about.aboutId = seek.aboutId
          AND about.key > seek.lower
          AND about.key < seek.upper
        RETURN statement
        ORDER BY about.speakerId ASC, about.aboutId ASC, about.key ASC
      }
      WHEN seek.path = 'jointPair' AND $descending THEN {
        MATCH (statement:Statement)-[about:JOINTLY_ABOUT]->()
        USING INDEX SEEK about:JOINTLY_ABOUT(speakerId, aboutId, key)
        WHERE about.speakerId = seek.speakerId
          AND about.aboutId = seek.aboutId
          AND about.key > seek.lower
          AND about.key < seek.upper
        RETURN statement
        ORDER BY about.speakerId DESC, about.aboutId DESC, about.key DESC
      }
      WHEN seek.path = 'jointPair' AND NOT $descending THEN {
        MATCH (statement:Statement)-[about:JOINTLY_ABOUT]->()
        USING INDEX SEEK about:JOINTLY_ABOUT(speakerId, aboutId, key)
        WHERE about.speakerId = seek.speakerId
          AND about.aboutId = seek.aboutId
          AND about.key > seek.lower
          AND about.key < seek.upper
        RETURN statement
        ORDER BY about.speakerId ASC, about.aboutId ASC, about.key ASC
      }
      WHEN seek.path = 'about' AND $descending THEN {
        MATCH (statement:Statement)-[about:ABOUT]->()
        USING INDEX SEEK about:ABOUT(aboutId, key)
        WHERE about.aboutId = seek.aboutId
          AND about.key > seek.lower
          AND about.key < seek.upper
        RETURN statement
        ORDER BY about.aboutId DESC, about.key DESC
      }
      WHEN seek.path = 'about' AND NOT $descending THEN {
        MATCH (statement:Statement)-[about:ABOUT]->()
        USING INDEX SEEK about:ABOUT(aboutId, key)
        WHERE about.aboutId = seek.aboutId
          AND about.key > seek.lower
          AND about.key < seek.upper
        RETURN statement
        ORDER BY about.aboutId ASC, about.key ASC
      }
      WHEN seek.path = 'speaker' AND $descending THEN {
        MATCH ()-[said:SAID]->(statement:Statement)
        USING INDEX SEEK said:SAID(speakerId, key)
        WHERE said.speakerId = seek.speakerId
          AND said.key > seek.lower
          AND said.key < seek.upper
        RETURN statement
        ORDER BY said.speakerId DESC, said.key DESC
      }
      WHEN seek.path = 'speaker' AND NOT $descending THEN {
        MATCH ()-[said:SAID]->(statement:Statement)
        USING INDEX SEEK said:SAID(speakerId, key)
        WHERE said.speakerId = seek.speakerId
          AND said.key > seek.lower
          AND said.key < seek.upper
        RETURN statement
        ORDER BY said.speakerId ASC, said.key ASC
      }
      WHEN seek.path = 'key' AND $descending THEN {
        MATCH (statement:Statement)
        USING INDEX SEEK statement:Statement(key)
        WHERE statement.key > seek.lower
          AND statement.key < seek.upper
        RETURN statement
        ORDER BY statement.key DESC
      }
      WHEN seek.path = 'key' AND NOT $descending THEN {
        MATCH (statement:Statement)
        USING INDEX SEEK statement:Statement(key)
        WHERE statement.key > seek.lower
          AND statement.key < seek.upper
        RETURN statement
        ORDER BY statement.key ASC
      }
      WHEN seek.path = 'longPair' AND $descending THEN {
        MATCH (statement:Statement)-[about:ABOUT]->()
        USING INDEX SEEK about:ABOUT(speakerId, aboutId, longKey)
        WHERE about.speakerId = seek.speakerId
          AND about.aboutId = seek.aboutId
          AND about.longKey > seek.lower
          AND about.longKey < seek.upper
        RETURN statement
        ORDER BY about.speakerId DESC, about.aboutId DESC, about.longKey DESC
      }
      WHEN seek.path = 'longPair' AND NOT $descending THEN {
        MATCH (statement:Statement)-[about:ABOUT]->()
        USING INDEX SEEK about:ABOUT(speakerId, aboutId, longKey)
        WHERE about.speakerId = seek.speakerId
          AND about.aboutId = seek.aboutId
          AND about.longKey > seek.lower
          AND about.longKey < seek.upper
        RETURN statement
        ORDER BY about.speakerId ASC, about.aboutId ASC, about.longKey ASC
      }
      WHEN seek.path = 'longJointPair' AND $descending THEN {
        MATCH (statement:Statement)-[about:JOINTLY_ABOUT]->()
        USING INDEX SEEK about:JOINTLY_ABOUT(speakerId, aboutId, longKey)
        WHERE about.speakerId = seek.speakerId
          AND about.aboutId = seek.aboutId
          AND about.longKey > seek.lower
          AND about.longKey < seek.upper
        RETURN statement
        ORDER BY about.speakerId DESC, about.aboutId DESC, about.longKey DESC
      }
      WHEN seek.path = 'longJointPair' AND NOT $descending THEN {
        MATCH (statement:Statement)-[about:JOINTLY_ABOUT]->()
        USING INDEX SEEK about:JOINTLY_ABOUT(speakerId, aboutId, longKey)
        WHERE about.speakerId = seek.speakerId
          AND about.aboutId = seek.aboutId
          AND about.longKey > seek.lower
          AND about.longKey < seek.upper
        RETURN statement
        ORDER BY about.speakerId ASC, about.aboutId ASC, about.longKey ASC
      }
      WHEN seek.path = 'longAbout' AND $descending THEN {
        MATCH (statement:Statement)-[about:ABOUT]->()
        USING INDEX SEEK about:ABOUT(aboutId, longKey)
        WHERE about.aboutId = seek.aboutId
          AND about.longKey > seek.lower
          AND about.longKey < seek.upper
        RETURN statement
        ORDER BY about.aboutId DESC, about.longKey DESC
      }
      WHEN seek.path = 'longAbout' AND NOT $descending THEN {
        MATCH (statement:Statement)-[about:ABOUT]->()
        USING INDEX SEEK about:ABOUT(aboutId, longKey)
        WHERE about.aboutId = seek.aboutId
          AND about.longKey > seek.lower
          AND about.longKey < seek.upper
        RETURN statement
        ORDER BY about.aboutId ASC, about.longKey ASC
      }
      WHEN seek.path = 'longSpeaker' AND $descending THEN {
        MATCH ()-[said:SAID]->(statement:Statement)
        USING INDEX SEEK said:SAID(speakerId, longKey)
        WHERE said.speakerId = seek.speakerId
          AND said.longKey > seek.lower
          AND said.longKey < seek.upper
        RETURN statement
        ORDER BY said.speakerId DESC, said.longKey DESC
      }
      WHEN seek.path = 'longSpeaker' AND NOT $descending THEN {
        MATCH ()-[said:SAID]->(statement:Statement)
        USING INDEX SEEK said:SAID(speakerId, longKey)
        WHERE said.speakerId = seek.speakerId
          AND said.longKey > seek.lower
          AND said.longKey < seek.upper
        RETURN statement
        ORDER BY said.speakerId ASC, said.longKey ASC
      }
      WHEN seek.path = 'longKey' AND $descending THEN {
        MATCH (statement:Statement)
        USING INDEX SEEK statement:Statement(longKey)
        WHERE statement.longKey > seek.lower
          AND statement.longKey < seek.upper
        RETURN statement
        ORDER BY statement.longKey DESC
      }
      WHEN seek.path = 'longKey' AND NOT $descending THEN {
        MATCH (statement:Statement)
        USING INDEX SEEK statement:Statement(longKey)
        WHERE statement.longKey > seek.lower
          AND statement.longKey < seek.upper
        RETURN statement
        ORDER BY statement.longKey ASC
      }
      ELSE {
        CALL (seek) {
          // include read/statement/parts/places
        }
        WITH DISTINCT seek, statement
        WHERE statement.key > seek.lower
          AND statement.key < seek.upper
        RETURN statement
        ORDER BY CASE WHEN $descending THEN statement.key END DESC, statement.key
      }
    }
    WITH parent, seek, statement
    WHERE substring(statement.key, 17) >= seek.from
      AND
      // include read/statement/parts/holds
    RETURN statement
    LIMIT toInteger($first)
  }
  WITH DISTINCT statement, seek.rank AS rank
  ORDER BY rank, CASE WHEN $descending THEN statement.key END DESC, statement.key
  LIMIT toInteger($first)
  RETURN collect(
    // include read/statement/parts/record
  ) AS value
}
RETURN parent.id AS id, value
