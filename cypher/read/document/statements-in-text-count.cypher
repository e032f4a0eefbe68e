// How many statements each document reports.
UNWIND $ids AS id
MATCH (document:Document {id: id})
RETURN id, COUNT { (document)<-[:REPORTED_IN]-(:Statement) } AS value
