import type { StatementFilter } from '../../generated/queries.ts'
import { both, type FilterKey, filterIn } from '../../parts/filters/filter.ts'

/** A way to look at a thing: the statements that it makes, or those about it. */
export interface View {
  /** Names it in the address. */
  key: string
  title: (name: string) => string
  filter: (id: string) => StatementFilter
  /** What the timeline and the graph tell apart: whom it speaks about, or who speaks. */
  by: 'SPEAKER' | 'ABOUT'
  hide: readonly FilterKey[]
}

const aboutIt: View = {
  key: 'about',
  title: () => 'Statements about it',
  filter: id => ({ about: { id } }),
  by: 'SPEAKER',
  hide: ['about'],
}

/** The views of each kind of page; the first is shown unless the address names another. */
export const views = {
  actors: [
    {
      key: 'said',
      title: name => `Statements by ${name}`,
      filter: id => ({ speaker: { id } }),
      by: 'ABOUT',
      hide: ['speaker'],
    },
    { ...aboutIt, title: name => `Statements about ${name}` },
    {
      key: 'addressed',
      title: name => `Statements to ${name}`,
      filter: id => ({ addressee: { id } }),
      by: 'SPEAKER',
      hide: [],
    },
  ],
  events: [
    aboutIt,
    {
      key: 'made',
      title: () => 'Statements made at it',
      filter: id => ({ madeAt: id }),
      by: 'SPEAKER',
      hide: [],
    },
  ],
  topics: [aboutIt],
  positions: [
    {
      key: 'said',
      title: () => 'Statements made in it',
      filter: id => ({ spokenAs: id }),
      by: 'ABOUT',
      hide: [],
    },
  ],
} as const satisfies Readonly<Record<string, readonly [View, ...View[]]>>

export type Viewed = keyof typeof views

export function viewIn(kind: Viewed, parameters: URLSearchParams): View {
  const all: readonly [View, ...View[]] = views[kind]
  return all.find(({ key }) => key === parameters.get('view')) ?? all[0]
}

/** Which statements the page of a thing lists at an address. */
export const listedAt = (kind: Viewed, id: string, parameters: URLSearchParams): StatementFilter =>
  both(viewIn(kind, parameters).filter(id), filterIn(parameters))
