import type { Item } from '../../../src/document/shape.ts'

/** The ids that all generated documents draw on; those with a # are local to each. */
export const world = {
  documents: ['paper-1', 'paper-2', 'wire:3', 'blog/4', 'roster_5'],
  // Never loaded, so that a document can derive from what is not there.
  absent: ['lost-1', 'lost-2'],
  actors: [
    'iran',
    'usa',
    'brigades',
    'zarif',
    'esper',
    'ministry',
    'west',
    'agency',
    '#reporters',
    '#official-1',
  ],
  positions: ['foreign-minister', 'defense-secretary', '#spokesman'],
  events: ['strikes', 'barrage', 'meeting', '#walkout'],
  topics: ['hormuz', 'treaty', '#plan'],
  claims: ['claim:killed', 'claim:wounded', 'claim:backed', 'claim:aimed', 'claim:success', '#claim'],
}

/** Dates of every form. */
export const dates = [
  '2019',
  '2019-12',
  '2019-12-30',
  '2019-12-30T14:00Z',
  '2019-10/2019-12-27',
  '../2019-12-30',
  '2020/..',
]
/** Dates that go together. */
export const dateRanges = [
  {},
  { startDate: '2013' },
  { endDate: '2021-08' },
  { startDate: '2013-08-15', endDate: '2021-08-25' },
]

/** What one document describes. */
export interface Described {
  actors: Item<'actors'>[]
  positions: string[]
  events: string[]
  topics: string[]
  claims: string[]
}
