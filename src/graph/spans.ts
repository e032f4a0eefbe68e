/** Where a statement is in its document's text, as far as that is given. */
interface Span {
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

const offset = (name: 'start' | 'end', value = -1) => (value < 0 ? {} : { [name]: value })
const words = (name: 'exact' | 'prefix' | 'suffix', value = '') => (value === '' ? {} : { [name]: value })
