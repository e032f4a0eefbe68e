// Deletes the statements of the documents, with all that hangs on them.
UNWIND $documentIds AS documentId
MATCH (:Document {id: documentId})<-[:REPORTED_IN]-(statement:Statement)
DETACH DELETE statement
