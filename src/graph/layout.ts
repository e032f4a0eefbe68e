/** The version of the graph's layout; a document loaded under another one is written anew on its next load. */
export const layoutVersion = 3

/** What an id can stand for among the nodes that documents share. */
export type SharedLabel = 'Actor' | 'Event' | 'Topic' | 'Claim' | 'Position'
