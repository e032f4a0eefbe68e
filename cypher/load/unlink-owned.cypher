// Deletes the relationships of one type between shared nodes that belong to a document, and gives them.
CYPHER 25 replan=skip
UNWIND $rows AS row
CALL (row) {
  // include parts/if-owned type=HOLDS
  // include parts/if-owned type=POSITION_IN
  // include parts/if-owned type=AFFILIATED_WITH
  // include parts/if-owned type=TOOK_PART_IN
  // include parts/if-owned type=PART_OF_EVENT
  // include parts/if-owned type=ABOUT
  // include parts/if-owned type=RELATES_FROM
  // include parts/if-owned type=RELATES_TO
  // include parts/if-owned type=CONTRADICTS
  // include parts/if-owned type=SUPPORTS
}
// include parts/delete-relationship
