// Every document with its id, its text where it is kept, and the keys that are made of them.
MATCH (document:Document)
RETURN document.id AS id, document.text AS text, document.idKey AS idKey, document.textKey AS textKey
