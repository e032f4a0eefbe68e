// Every event, topic or position, whichever $label says, with what may tell whether two are one; see parts/named.
MATCH (node:Event|Topic|Position)
WHERE $label IN labels(node) AND ($ids IS NULL OR node.id IN $ids)
RETURN
// include candidates/parts/named
AS facts
