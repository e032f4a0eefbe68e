// Whether the database holds nothing at all but the loader's own fixed nodes and its journal.
RETURN NOT EXISTS {
  MATCH (node)
  WHERE NOT node:Graph AND NOT node:Change
} AS empty
