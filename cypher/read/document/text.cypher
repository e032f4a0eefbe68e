// The text of each document, where it is kept.
UNWIND $ids AS id
MATCH (document:Document {id: id})
RETURN id, document.text AS value
