/** Where a statement is in its document's text, as far as that is given. */
export interface Span {
  start?: number | undefined
  end?: number | undefined
  exact?: string | undefined
  prefix?: string | undefined
  suffix?: string | undefined
}

/**
 * The spans of one statement as its REPORTED_IN keeps them: five parallel lists with one entry for each span. A list in
 * Neo4j cannot hold null, so -1 and '' stand for what is not given.
 */
export interface SpanLists {
  starts: number[]
  ends: number[]
  exacts: string[]
  prefixes: string[]
  suffixes: string[]
}

/** Writes spans as parallel lists. */
export const encodeSpans = (spans: readonly Span[]): SpanLists => ({
  starts: spans.map(({ start }) => start ?? -1),
  ends: spans.map(({ end }) => end ?? -1),
  exacts: spans.map(({ exact }) => exact ?? ''),
  prefixes: spans.map(({ prefix }) => prefix ?? ''),
  suffixes: spans.map(({ suffix }) => suffix ?? ''),
})

/** Reads parallel lists; a span has only what was given. */
export const decodeSpans = ({ starts, ends, exacts, prefixes, suffixes }: SpanLists): Span[] =>
  starts.map((_, at) => ({
    ...offset('start', starts[at]),
    ...offset('end', ends[at]),
    ...words('exact', exacts[at]),
    ...words('prefix', prefixes[at]),
    ...words('suffix', suffixes[at]),
  }))

/** The page, from 1, on which a place stands, of pages that begin so. */
export function pageAt(place: number, pages: readonly number[]): number {
  let page = 0
  let end = pages.length
  while (page < end) {
    const middle = Math.floor((page + end) / 2)
    if (pages[middle]! <= place) page = middle + 1
    else end = middle
  }
  return Math.max(page, 1)
}

const offset = (name: 'start' | 'end', value = -1) => (value < 0 ? {} : { [name]: value })
const words = (name: 'exact' | 'prefix' | 'suffix', value = '') => (value === '' ? {} : { [name]: value })
