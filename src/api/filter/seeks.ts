import { keyBounds, longBefore } from '../../graph/keys.ts'
import type { QueryGiving } from '../../graph/queries.ts'
import type { Answer } from '../../graph/queries/query.ts'
import type { StatementRow } from '../../graph/queries/rows.ts'
import { clientError } from '../errors.ts'
import type { KeyRange } from '../paging/ranges.ts'
import type { Clauses, Literal, SeekPath } from './expression.ts'

/** For each path that reads an index of keys, the path that reads only long intervals from it. */
const longPaths = {
  pair: 'longPair',
  jointPair: 'longJointPair',
  about: 'longAbout',
  speaker: 'longSpeaker',
  key: 'longKey',
} as const

/** One range of one index, or of the statements linked to one node, as the page queries take it. */
export interface Seek extends KeyRange {
  path: Place['path'] | (typeof longPaths)[keyof typeof longPaths]
  id?: string
  speakerId?: string
  aboutId?: string
}

/** Up to how many places the more selective path is read, however many the others have. */
const fewSeeks = 64
/** How many places a client may name in a filter. */
export const maxSeeks = 1000
/** And how many more a name or a relation may stand for; beyond that each statement is tested instead. */
const maxLookedUp = 10_000

/** Where statements can be read; `upper` is a bound of the place's own, if it has one. */
export interface Place extends Pick<Seek, 'id' | 'speakerId' | 'aboutId'> {
  path: SeekPath | 'pair' | 'jointPair' | 'key'
  upper?: string
}

/**
 * The seeks for one range at one place. If intervals must reach a minute, an index of keys is read in three parts: intervals that
 * begin after the minute, which all reach it; those that begin up to 31 days before it, which are tested; and, of those that
 * begin earlier, only long ones, which have an index of their own.
 */
export function seeksOf({ upper: end = keyBounds.last, ...place }: Place, range: KeyRange): Seek[] {
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

/** From the most to the least selective: an utterance, a claim or a document has few statements, an actor may have many. */
const preference: readonly Place['path'][] = [
  'statement',
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
  /** How many of the places are of ids that were looked up. */
  lookedUp: number
  /** The clauses that must still be tested on a statement found there. */
  rest: Clauses
  preference: number
}

/** How many places the client named itself. */
const own = ({ places, lookedUp }: Plan): number => places.length - lookedUp

/** Throws if a client names too many places. */
export function refuseMany(places: number): void {
  if (places <= maxSeeks) return
  throw clientError(
    'FILTER_TOO_COMPLEX',
    `a filter must need at most ${maxSeeks} index ranges, about one per id`,
    places,
  )
}

/** Chooses where to read the statements that fulfil all clauses, and which clauses must be tested there. */
export function planSeeks(clauses: Clauses): { places: Place[]; own: number; rest: Clauses } {
  const plans = [...clauses.flatMap(clause => planOf(clause, clauses)), ...pairPlans(clauses)]
  plans.sort((a, b) => a.preference - b.preference || a.places.length - b.places.length)
  const allowed = plans.filter(plan => own(plan) <= maxSeeks)
  const [fewest] = allowed.toSorted((a, b) => a.places.length - b.places.length)
  const plan = allowed.find(({ places }) => places.length <= fewSeeks) ?? fewest
  if (plan !== undefined && plan.lookedUp <= maxLookedUp) return { ...plan, own: own(plan) }
  if (plans.length > allowed.length) refuseMany(Math.min(...plans.map(own).filter(count => count > maxSeeks)))
  return { places: [{ path: 'key' }], own: 1, rest: clauses }
}

/** A clause can be read from places if each of its literals can. */
function planOf(clause: readonly Literal[], clauses: Clauses): Plan[] {
  const paths = clause.flatMap(literal => seekable(literal) ?? [])
  if (paths.length === 0 || paths.length < clause.length) return []
  const proven = clause.every(isProvenByPlace)
  return [
    {
      places: clause.flatMap(placesOf),
      lookedUp: clause.filter(isLookedUp).flatMap(placesOf).length,
      rest: proven ? clauses.filter(other => other !== clause) : clauses,
      preference: Math.max(...paths.map(path => preference.indexOf(path))),
    },
  ]
}

const isLookedUp = ({ areLookedUp = false }: Literal): boolean => areLookedUp
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

/** Whether the literal holds for everything that is found under one of its ids. */
const isProvenByPlace = ({ proven = false }: Literal): boolean => proven

const idCount = (clause: Clauses[number]): number => clause.reduce((sum, { ids = [] }) => sum + ids.length, 0)

/** "X about Y": each of a few pairs of a speaker and a target has a range of its own, and another for joint speakers. */
function pairPlans(clauses: Clauses): Plan[] {
  const spoken = clauses.filter(
    clause => clause.every(seekable) && clause.some(literal => seekable(literal) === 'speaker'),
  )
  const targeted = clauses.filter(clause => clause.length === 1 && clause.every(isAbout))
  return spoken.flatMap(said =>
    targeted
      .filter(about => 2 * idCount(said) * idCount(about) <= fewSeeks)
      .map(about => ({
        lookedUp: 0,
        places: said.flatMap(placesOf).flatMap((place): Place[] => {
          if (place.path !== 'speaker') return [place]
          return (about[0]?.ids ?? []).flatMap((aboutId): Place[] => [
            { ...place, path: 'pair', aboutId },
            { ...place, path: 'jointPair', aboutId },
          ])
        }),
        // If a speaker is read through another path, the target must still be tested.
        rest: clauses.filter(
          clause =>
            !(clause === said || (clause === about && said.every(literal => literal.path === 'speaker'))) ||
            !clause.every(isProvenByPlace),
        ),
        preference: preference.indexOf('pair'),
      })),
  )
}

/** A query that reads a page of statements. */
export type PageQuery = QueryGiving<Answer<StatementRow[]>>

/** The queries that read a page from an index, including its long paths. */
const indexQueries: Partial<Record<Place['path'], PageQuery>> = {
  pair: 'read/statement/page/pair',
  jointPair: 'read/statement/page/pair',
  about: 'read/statement/page/about',
  speaker: 'read/statement/page/speaker',
  key: 'read/statement/page/key',
}

const linkedQuery: PageQuery = 'read/statement/page/linked'

/** All queries that read a page. */
export const pageQueries: readonly PageQuery[] = [...new Set([...Object.values(indexQueries), linkedQuery])]

/** The query that reads a page from a place. */
export const pageQueryFor = ({ path }: Place): PageQuery => indexQueries[path] ?? linkedQuery

const isAbout = (literal: Literal): boolean => seekable(literal) === 'about'
