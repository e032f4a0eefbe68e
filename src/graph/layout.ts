/** The version of the graph's layout. A document that was loaded under another one is written again on its next load. */
export const layoutVersion = 7

/** The type of a node that documents share, by its label. */
export type SharedLabel = 'Actor' | 'Event' | 'Topic' | 'Claim' | 'Position'
