import { longBefore } from '../../graph/layout.ts'
import type { QueryName } from '../../graph/queries.ts'
import { clientError } from '../errors.ts'
import type { Clauses, Literal, SeekPath } from './expression.ts'

/** Each path that reads an index of keys, with the one that reads the same of long intervals alone. */
const longPaths = {
  pair: 'longPair',
  jointPair: 'longJointPair',
  about: 'longAbout',
  speaker: 'longSpeaker',
  key: 'longKey',
} as const

/** One range of one index (or of what is linked to one node), as statement/page/about.cypher takes it. */
export interface Seek {
  path: Place['path'] | (typeof longPaths)[keyof typeof longPaths]
  id?: string
  speakerId?: string
  aboutId?: string
  /** Exclusive bounds of the key. */
  lower: string
  upper: string
  /** Ranges are read in the order of their ranks. */
  rank: number
  /** The minute that an interval has to reach; '' for none. */
  from: string
}

/** A range of keys; both ends are exclusive. */
export type Range = Pick<Seek, 'lower' | 'upper' | 'rank' | 'from'>

export const mostSeeks = 64

/** The upper bound is that of the place itself, if it has one. */
export interface Place extends Pick<Seek, 'id' | 'speakerId' | 'aboutId'> {
  path: SeekPath | 'pair' | 'jointPair' | 'key'
  upper?: string
}

/**
 * Where a range of keys is read at a place. An index of keys is read in three parts when intervals have to reach a minute: those
 * that begin after it all do, of those that begin up to 31 days before it some do, and what is earlier is long.
 */
export function seeksOf({ upper: end = '~~', ...place }: Place, range: Range): Seek[] {
  const whole: Seek = { ...place, ...range, upper: least(range.upper, end) }
  const { from } = range
  const turn = from === '' ? undefined : longBefore(from)
  const { path } = place
  const parts: Seek[] =
    turn === undefined || !hasLong(path)
      ? [whole]
      : [
          { ...whole, path: longPaths[path], upper: least(whole.upper, turn) },
          { ...whole, lower: greatest(whole.lower, turn), upper: least(whole.upper, from) },
          { ...whole, lower: greatest(whole.lower, from), from: '' },
        ]
  return parts.filter(seek => seek.lower < seek.upper)
}

const hasLong = (path: Place['path']): path is keyof typeof longPaths => path in longPaths
const least = (one: string, other: string): string => (one < other ? one : other)
const greatest = (one: string, other: string): string => (one > other ? one : other)

/** The best first: an utterance, a claim or a document holds few statements, a pair is an index of its own, an actor may have many. */
const preference: readonly Place['path'][] = [
  'utterance',
  'claim',
  'document',
  'madeAt',
  'pair',
  'position',
  'relation',
  'speaker',
  'about',
  'addressee',
  'relay',
  'text',
]

interface Plan {
  places: Place[]
  /** The clauses that finding a statement there does not prove yet. */
  rest: Clauses
  preference: number
}

/** Where to look for the statements that fulfil all clauses, and what is left to test there. */
export function planSeeks(clauses: Clauses): { places: Place[]; rest: Clauses } {
  const plans = [...clauses.flatMap(clause => planOf(clause, clauses)), ...pairPlans(clauses)]
  plans.sort((a, b) => a.preference - b.preference || a.places.length - b.places.length)
  const plan = plans.find(({ places }) => places.length <= mostSeeks)
  if (plan !== undefined) return plan
  if (plans[0] === undefined) return { places: [{ path: 'key' }], rest: clauses }
  throw clientError(
    'FILTER_TOO_COMPLEX',
    `a filter is answered from at most ${mostSeeks} index ranges, about one for each id`,
    plans[0].places.length,
  )
}

/** A clause can be sought when each of its literals can. */
function planOf(clause: readonly Literal[], clauses: Clauses): Plan[] {
  const paths = clause.flatMap(literal => seekable(literal) ?? [])
  if (paths.length === 0 || paths.length < clause.length) return []
  const proven = clause.every(isProvenByPlace)
  return [
    {
      places: clause.flatMap(placesOf),
      rest: proven ? clauses.filter(other => other !== clause) : clauses,
      preference: Math.max(...paths.map(path => preference.indexOf(path))),
    },
  ]
}

const seekable = (literal: Literal): SeekPath | undefined => (literal.negated ? undefined : literal.path)

function placesOf(literal: Literal): Place[] {
  const { path, ids = [], until } = literal
  if (path === undefined) return []
  return ids.map(id => {
    const upper = until?.get(id)
    const within = upper === undefined ? {} : { upper }
    if (path === 'speaker') return { path, speakerId: id, ...within }
    return path === 'about' ? { path, aboutId: id } : { path, id, ...within }
  })
}

/** Whether being found under one of its ids is all that the literal asks. */
const isProvenByPlace = ({ proven = false }: Literal): boolean => proven

/** "X about Y": each speaker with each target has a range of its own, and another for joint speakers. */
function pairPlans(clauses: Clauses): Plan[] {
  const spoken = clauses.filter(
    clause => clause.every(seekable) && clause.some(literal => seekable(literal) === 'speaker'),
  )
  const targeted = clauses.filter(clause => clause.length === 1 && clause.every(isAbout))
  return spoken.flatMap(said =>
    targeted.map(about => ({
      places: said.flatMap(placesOf).flatMap((place): Place[] => {
        if (place.path !== 'speaker') return [place]
        return (about[0]?.ids ?? []).flatMap((aboutId): Place[] => [
          { ...place, path: 'pair', aboutId },
          { ...place, path: 'jointPair', aboutId },
        ])
      }),
      // Where a speaker is sought another way, its target is not proven.
      rest: clauses.filter(
        clause =>
          !(clause === said || (clause === about && said.every(literal => literal.path === 'speaker'))) ||
          !clause.every(isProvenByPlace),
      ),
      preference: preference.indexOf('pair'),
    })),
  )
}

/** The queries that read a page of what an index finds, with its long paths. */
const indexQueries: Partial<Record<Place['path'], QueryName>> = {
  pair: 'read/statement/page/pair',
  jointPair: 'read/statement/page/pair',
  about: 'read/statement/page/about',
  speaker: 'read/statement/page/speaker',
  key: 'read/statement/page/key',
}

const linkedQuery: QueryName = 'read/statement/page/linked'

/** Every query that reads a page. */
export const pageQueries: readonly QueryName[] = [...new Set([...Object.values(indexQueries), linkedQuery])]

/** The query that reads a page of what is found at a place. */
export const pageQueryFor = ({ path }: Place): QueryName => indexQueries[path] ?? linkedQuery

const isAbout = (literal: Literal): boolean => seekable(literal) === 'about'
