import { upTo } from '../../graph/keys.ts'
import { holdingInterval } from '../answers/relations.ts'
import type { Condition, Expression, Literal } from './expression.ts'
import { type AboutFilter, type ActorFilter, idsOf, isGiven } from './filter.ts'
import { link } from './link.ts'
import type { VoicesOf } from './lookups.ts'

const kindOf = ({ kind: label }: ActorFilter): Condition[] =>
  isGiven(label) ? [{ of: 'labels', values: [label] }] : []

type TargetFilter = ActorFilter & AboutFilter

/** The ids that a filter allows: the intersection of its own ids, those with its name and those with its affiliation. */
function idsLeft(
  filter: TargetFilter,
  voicesOf: VoicesOf,
): { ids: readonly string[] | undefined; given: boolean } {
  const own = idsOf(filter)
  const found = (['name', 'affiliatedWith', 'party', 'publisher'] as const).map(find => {
    const value = filter[find]
    return isGiven(value) ? voicesOf(find, value).ids : undefined
  })
  const sets = [own, ...found].filter(set => set !== undefined)
  const [first, ...others] = sets
  if (first === undefined) return { ids: undefined, given: false }
  return { ids: [...new Set(first)].filter(id => others.every(set => set.includes(id))), given: isGiven(own) }
}

/** Ids that a name or a relation stands for may be more than a client may give. */
const lookedUp = (literal: Literal): Literal => ({ ...literal, areLookedUp: true })

/** The statement has a relationship of this type to a node that fulfils the filter. */
export function linked(
  type: 'SAID' | 'ADDRESSED_TO' | 'ABOUT',
  path: 'speaker' | 'addressee' | 'about',
  filter: TargetFilter,
  voicesOf: VoicesOf,
  further: readonly (Condition | null)[] = [],
): Expression {
  const { ids, given } = idsLeft(filter, voicesOf)
  const conditions = [...kindOf(filter), ...further]
  const literal = link([type], path, ids === undefined ? {} : { ids, areLookedUp: true }, conditions)
  const itself = given ? literal : lookedUp(literal)
  const { representing } = filter
  if (!isGiven(representing)) return { literal: itself }
  return speaksFor(itself, ids, representing, voicesOf, type === 'SAID')
}

/**
 * True if a speaker of `literal` speaks for `representing`: either one of its own organizations, or someone who held a position
 * there when the statement was made. A statement that is spoken as such a position counts whatever is known of tenures.
 */
function speaksFor(
  literal: Literal,
  allowed: readonly string[] | undefined,
  representing: string,
  voicesOf: VoicesOf,
  spoken: boolean,
): Expression {
  const { ids: bodies, positionIds = [], tenures = [] } = voicesOf('representing', representing)
  const held = tenures.flatMap(({ holderId, ...dates }) => {
    const interval = holdingInterval(dates)
    return interval === null ? [] : [{ id: holderId, from: interval.start, to: upTo(interval.end) }]
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
  const mouth: Literal = lookedUp({
    ...literal,
    conditions: [...(literal.conditions ?? []), { of: 'node', name: 'id', values: bodies, tenures: held }],
    path: spoken ? 'speaker' : 'addressee',
    ids,
    until,
    proven: false,
  })
  if (!spoken || positionIds.length === 0) return { literal: mouth }
  const inOffice = lookedUp(link(['SPOKEN_AS'], 'position', { ids: positionIds, areLookedUp: true }))
  // A mouth already fulfils the speaker's conditions, so (mouth or (speaker and office)) equals (speaker and (mouth or office)).
  const either: Expression = { any: [{ literal: mouth }, { literal: inOffice }] }
  return literal.conditions?.length ? { all: [{ literal }, either] } : either
}
