WITH
  relationship,
  type(relationship) AS type,
  properties(relationship) AS before,
  startNode(relationship) AS from,
  endNode(relationship) AS to
DELETE relationship
RETURN
  type,
  before,
  null AS after,
  labels(from) AS startLabels,
  from.id AS start,
  labels(to) AS endLabels,
  to.id AS end
