// The documents that have another layout than this program, in order, with how many statements each reports.
MATCH (document:Document)
WHERE document.layout IS NULL OR document.layout <> toInteger($layout)
RETURN document.id AS id, COUNT { (document)<-[:REPORTED_IN]-() } AS statements
ORDER BY id
