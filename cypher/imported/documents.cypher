// The next documents of an import that are to be finished.
MATCH (mark:Graph {id: 'imported'})
MATCH (document:Document)
WHERE document.id > coalesce(mark.after, '')
WITH document
ORDER BY document.id
LIMIT toInteger($most)
RETURN document.id AS id, document.contentHash AS contentHash, COUNT { (document)<-[:REPORTED_IN]-() } AS statements
ORDER BY id
