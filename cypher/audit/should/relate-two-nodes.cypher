// Documents that relate two ids which judgements have joined: the graph has no relationship of a node with itself.
CYPHER 25
// include audit/parts/documents
WITH document
WHERE document.givenIds IS NOT NULL
UNWIND document.givenIds AS given
WITH document, given
WHERE given CONTAINS '"type":'
RETURN document.id AS at, given AS got
LIMIT toInteger($most)
