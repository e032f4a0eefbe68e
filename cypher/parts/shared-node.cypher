CALL (row) {
  // include parts/if-labelled label=Actor
  // include parts/if-labelled label=Event
  // include parts/if-labelled label=Topic
  // include parts/if-labelled label=Claim
  // include parts/if-labelled label=Position
}
