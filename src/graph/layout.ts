import { WhosaidError } from '../errors.ts'

/** The version of the graph's layout. A document that was loaded under another one is written again on its next load. */
export const layoutVersion = 10

/** Throws `NEWER_LAYOUT` if a newer version of the program has written the graph: this one would misread and damage it. */
export function refuseNewer(layout: number | undefined): void {
  if (layout === undefined || layout <= layoutVersion) return
  throw new WhosaidError(
    'NEWER_LAYOUT',
    `the graph must have a layout that this version of whosaid knows, at most ${layoutVersion}, but got: ${layout}`,
  )
}

/** The type of a node that documents share, by its label. */
export type SharedLabel = 'Actor' | 'Event' | 'Topic' | 'Claim' | 'Position'

/** The second labels of actors, which follow from their kinds. */
export const actorLabels: ReadonlySet<string> = new Set([
  'Person',
  'State',
  'Militia',
  'Organization',
  'Group',
])
