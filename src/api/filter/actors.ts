import { holdingInterval } from '../answers/relations.ts'
import type { Condition, Expression, Literal } from './expression.ts'
import { type ActorFilter, idsOf, isGiven } from './filter.ts'
import { link } from './link.ts'
import type { Found } from './lookups.ts'
import { mostSeeks } from './seeks.ts'

const kindOf = ({ kind: label }: ActorFilter): Condition[] =>
  isGiven(label) ? [{ of: 'labels', values: [label] }] : []

/** The ids that a filter leaves: those it gives, and those that its name and affiliation stand for. */
function idsLeft(filter: ActorFilter, found: Found): { ids: readonly string[] | undefined; given: boolean } {
  const own = idsOf(filter)
  const { name, affiliatedWith } = filter
  const sets = [
    own,
    isGiven(name) ? found('name', name).ids : undefined,
    isGiven(affiliatedWith) ? found('affiliatedWith', affiliatedWith).ids : undefined,
  ].filter(set => set !== undefined)
  const [first, ...others] = sets
  if (first === undefined) return { ids: undefined, given: false }
  return { ids: [...new Set(first)].filter(id => others.every(set => set.includes(id))), given: isGiven(own) }
}

/** A client cannot help how many ids a name stands for: so many that they are no seeks are tested one by one. */
const soughtIfFew = (literal: Literal): Literal =>
  (literal.ids?.length ?? 0) <= mostSeeks ? literal : { ...literal, path: undefined, proven: false }

/** The statement has such a relationship to an actor (or whatever else it is about) of this kind. */
export function linked(
  type: 'SAID' | 'ADDRESSED_TO' | 'ABOUT',
  path: 'speaker' | 'addressee' | 'about',
  filter: ActorFilter,
  found: Found,
  further: readonly (Condition | null)[] = [],
): Expression {
  const { ids, given } = idsLeft(filter, found)
  const conditions = [...kindOf(filter), ...further]
  const literal = link([type], path, ids === undefined ? {} : { ids }, conditions)
  const itself = given ? literal : soughtIfFew(literal)
  const { representing } = filter
  if (!isGiven(representing)) return { literal: itself }
  return speaksFor(itself, ids, representing, found, type === 'SAID')
}

/**
 * Through the actors of `literal`, somebody speaks: they are its voices, or hold a position in these when the statement is
 * made. Whoever speaks in such a position speaks for it whatever is known of tenures.
 */
function speaksFor(
  literal: Literal,
  allowed: readonly string[] | undefined,
  representing: string,
  found: Found,
  spoken: boolean,
): Expression {
  const { ids: bodies, positionIds = [], tenures = [] } = found('representing', representing)
  const held = tenures.flatMap(({ holderId, ...dates }) => {
    const interval = holdingInterval(dates)
    return interval === null ? [] : [{ id: holderId, from: interval.start, to: `${interval.end}~` }]
  })
  const isBody = new Set(bodies)
  const holders = Map.groupBy(
    held.filter(({ id }) => !isBody.has(id)),
    ({ id }) => id,
  )
  const until = new Map(
    [...holders].map(([id, of]): [string, string] => [
      id,
      of
        .map(({ to }) => to)
        .toSorted()
        .at(-1)!,
    ]),
  )
  const voices = [...bodies, ...holders.keys()]
  const ids = allowed === undefined ? voices : voices.filter(id => allowed.includes(id))
  const mouth: Literal = soughtIfFew({
    ...literal,
    conditions: [...(literal.conditions ?? []), { of: 'node', name: 'id', values: bodies, tenures: held }],
    path: spoken ? 'speaker' : 'addressee',
    ids,
    until,
    proven: false,
  })
  if (!spoken || positionIds.length === 0) return { literal: mouth }
  const inOffice = soughtIfFew(link(['SPOKEN_AS'], 'position', { ids: positionIds }))
  // A mouth is such a speaker already: (mouth or (speaker and office)) is (speaker and (mouth or office)).
  const either: Expression = { any: [{ literal: mouth }, { literal: inOffice }] }
  return literal.conditions?.length ? { all: [{ literal }, either] } : either
}
