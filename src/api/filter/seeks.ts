import { clientError } from '../errors.ts'
import type { Clauses, Literal, SeekPath } from './expression.ts'

/** One range of one index (or of what is linked to one node), as statement/page.cypher takes it. */
export interface Seek {
  path: SeekPath | 'pair' | 'jointPair' | 'key'
  id?: string
  speakerId?: string
  aboutId?: string
  /** Exclusive bounds of the key. */
  lower: string
  upper: string
  /** Ranges are read in the order of their ranks. */
  rank: number
}

/** A range of keys; both ends are exclusive. */
export type Range = Pick<Seek, 'lower' | 'upper' | 'rank'>

export const mostSeeks = 64

/** The upper bound is that of the place itself, if it has one. */
export type Place = Omit<Seek, keyof Range> & { upper?: string }

/** The best first: a document or an utterance holds few statements, a pair is an index of its own, an actor may have many. */
const preference: readonly Seek['path'][] = [
  'utterance',
  'document',
  'claim',
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
  const { path, ids = [], until = {} } = literal
  if (path === undefined) return []
  return ids.map(id => {
    const upper = until[id]
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

const isAbout = (literal: Literal): boolean => seekable(literal) === 'about'
