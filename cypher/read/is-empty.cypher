// Whether the database holds nothing at all but the loader's own fixed node.
RETURN NOT EXISTS {
  MATCH (node)
  WHERE NOT node:Graph
} AS empty
