// A page of statements for each of $parents, at most $first of them: what fulfils all its clauses, sought in its seeks.
//   parent  {id, seeks, clauses}       id is what the row is asked for by
//   seek    {path, rank, lower, upper, and what the path needs: speakerId, aboutId or id}
//           key lies strictly between lower and upper; ranks are read in ascending order (dated before undated, or the reverse)
//   clause  [literal]                  all clauses hold; a clause holds when one of its literals does; see parts/holds
//   $descending                        whether keys are read from the last
// Order: rank, then key. Each indexed path repeats its index's columns in ORDER BY and bounds key, so that the index gives the
// order and LIMIT ends the reading; the paths of ELSE read all that is linked to one node and sort it.
CYPHER 25
UNWIND $parents AS parent
CALL (parent) {
  UNWIND parent.seeks AS seek
  CALL (parent, seek) {
    WHEN seek.path = 'pair' AND $descending THEN {
      MATCH (statement:Statement)-[about:ABOUT]->()
      WHERE about.speakerId = seek.speakerId
        AND about.aboutId = seek.aboutId
        AND about.key > seek.lower
        AND about.key < seek.upper
        AND
        // include read/statement/parts/holds
      RETURN statement, about.key AS key
      ORDER BY about.speakerId DESC, about.aboutId DESC, about.key DESC
      LIMIT toInteger($first)
    }
    WHEN seek.path = 'pair' AND NOT $descending THEN {
      MATCH (statement:Statement)-[about:ABOUT]->()
      WHERE about.speakerId = seek.speakerId
        AND about.aboutId = seek.aboutId
        AND about.key > seek.lower
        AND about.key < seek.upper
        AND
        // include read/statement/parts/holds
      RETURN statement, about.key AS key
      ORDER BY about.speakerId ASC, about.aboutId ASC, about.key ASC
      LIMIT toInteger($first)
    }
    WHEN seek.path = 'jointPair' AND $descending THEN {
      MATCH (statement:Statement)-[about:JOINTLY_ABOUT]->()
      WHERE about.speakerId = seek.speakerId
        AND about.aboutId = seek.aboutId
        AND about.key > seek.lower
        AND about.key < seek.upper
        AND
        // include read/statement/parts/holds
      RETURN statement, about.key AS key
      ORDER BY about.speakerId DESC, about.aboutId DESC, about.key DESC
      LIMIT toInteger($first)
    }
    WHEN seek.path = 'jointPair' AND NOT $descending THEN {
      MATCH (statement:Statement)-[about:JOINTLY_ABOUT]->()
      WHERE about.speakerId = seek.speakerId
        AND about.aboutId = seek.aboutId
        AND about.key > seek.lower
        AND about.key < seek.upper
        AND
        // include read/statement/parts/holds
      RETURN statement, about.key AS key
      ORDER BY about.speakerId ASC, about.aboutId ASC, about.key ASC
      LIMIT toInteger($first)
    }
    WHEN seek.path = 'about' AND $descending THEN {
      MATCH (statement:Statement)-[about:ABOUT]->()
      WHERE about.aboutId = seek.aboutId
        AND about.key > seek.lower
        AND about.key < seek.upper
        AND
        // include read/statement/parts/holds
      RETURN statement, about.key AS key
      ORDER BY about.aboutId DESC, about.key DESC
      LIMIT toInteger($first)
    }
    WHEN seek.path = 'about' AND NOT $descending THEN {
      MATCH (statement:Statement)-[about:ABOUT]->()
      WHERE about.aboutId = seek.aboutId
        AND about.key > seek.lower
        AND about.key < seek.upper
        AND
        // include read/statement/parts/holds
      RETURN statement, about.key AS key
      ORDER BY about.aboutId ASC, about.key ASC
      LIMIT toInteger($first)
    }
    WHEN seek.path = 'speaker' AND $descending THEN {
      MATCH ()-[said:SAID]->(statement:Statement)
      WHERE said.speakerId = seek.speakerId
        AND said.key > seek.lower
        AND said.key < seek.upper
        AND
        // include read/statement/parts/holds
      RETURN statement, said.key AS key
      ORDER BY said.speakerId DESC, said.key DESC
      LIMIT toInteger($first)
    }
    WHEN seek.path = 'speaker' AND NOT $descending THEN {
      MATCH ()-[said:SAID]->(statement:Statement)
      WHERE said.speakerId = seek.speakerId
        AND said.key > seek.lower
        AND said.key < seek.upper
        AND
        // include read/statement/parts/holds
      RETURN statement, said.key AS key
      ORDER BY said.speakerId ASC, said.key ASC
      LIMIT toInteger($first)
    }
    WHEN seek.path = 'key' AND $descending THEN {
      MATCH (statement:Statement)
      WHERE statement.key > seek.lower
        AND statement.key < seek.upper
        AND
        // include read/statement/parts/holds
      RETURN statement, statement.key AS key
      ORDER BY statement.key DESC
      LIMIT toInteger($first)
    }
    WHEN seek.path = 'key' AND NOT $descending THEN {
      MATCH (statement:Statement)
      WHERE statement.key > seek.lower
        AND statement.key < seek.upper
        AND
        // include read/statement/parts/holds
      RETURN statement, statement.key AS key
      ORDER BY statement.key ASC
      LIMIT toInteger($first)
    }
    ELSE {
      CALL (seek) {
        WHEN seek.path = 'addressee' THEN {
          MATCH (:Actor {id: seek.id})<-[:ADDRESSED_TO]-(statement:Statement)
          RETURN DISTINCT statement
        }
        WHEN seek.path = 'claim' THEN {
          MATCH (:Claim {id: seek.id})<-[:ASSERTS|DENIES|LEAVES_OPEN|ASKS]-(statement:Statement)
          RETURN DISTINCT statement
        }
        WHEN seek.path = 'document' THEN {
          MATCH (:Document {id: seek.id})<-[:REPORTED_IN]-(statement:Statement)
          RETURN DISTINCT statement
        }
        WHEN seek.path = 'madeAt' THEN {
          MATCH (:Event {id: seek.id})<-[:MADE_AT]-(statement:Statement)
          RETURN DISTINCT statement
        }
        WHEN seek.path = 'position' THEN {
          MATCH (:Position {id: seek.id})<-[:SPOKEN_AS]-(statement:Statement)
          RETURN DISTINCT statement
        }
        WHEN seek.path = 'relay' THEN {
          MATCH (:Actor {id: seek.id})<-[:RELAYED_BY]-(statement:Statement)
          RETURN DISTINCT statement
        }
        WHEN seek.path = 'utterance' THEN {
          MATCH (statement:Statement {utterance: seek.id})
          RETURN DISTINCT statement
        }
      }
      WITH statement
      WHERE statement.key > seek.lower
        AND statement.key < seek.upper
        AND
        // include read/statement/parts/holds
      RETURN statement, statement.key AS key
      ORDER BY CASE WHEN $descending THEN key END DESC, key
      LIMIT toInteger($first)
    }
  }
  WITH DISTINCT statement, seek.rank AS rank, key
  ORDER BY rank, CASE WHEN $descending THEN key END DESC, key
  LIMIT toInteger($first)
  RETURN collect(statement { .*, labels: labels(statement) }) AS value
}
RETURN parent.id AS id, value
