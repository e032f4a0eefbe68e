// The statements of one document in the order of its text, with what is to be found there.
MATCH (:Document {id: $documentId})<-[reported:REPORTED_IN]-(statement:Statement)
RETURN statement.id AS id, statement.voice AS voice, statement.quote AS quote, properties(reported) AS spans
ORDER BY coalesce(reported.starts[0], 2147483647), id
