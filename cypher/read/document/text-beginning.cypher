// The first $most characters of the text of each document, where it is kept.
UNWIND $ids AS id
MATCH (document:Document {id: id})
WHERE document.text IS NOT NULL
RETURN id, left(document.text, toInteger($most)) AS value
