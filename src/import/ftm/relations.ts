import type { Entity } from './entities.ts'

/** What a relation of FollowTheMoney says in a document. */
interface Rule {
  schema: string
  from: string
  to: string
  kind: string
}

/** A rule holds for schemas that go back to its own; the first that fits counts. */
const rules: readonly Rule[] = [
  { schema: 'Membership', from: 'member', to: 'organization', kind: 'MEMBER_OF' },
  { schema: 'Employment', from: 'employee', to: 'employer', kind: 'MEMBER_OF' },
  { schema: 'Directorship', from: 'organization', to: 'director', kind: 'LED_BY' },
  { schema: 'Succession', from: 'successor', to: 'predecessor', kind: 'SUCCESSOR_OF' },
]

export interface Relation {
  from: string
  to: string
  kind: string
  startDate?: string
  endDate?: string
}

/** The affiliations that a relation says, one for each pair of its ends; undefined for a relation that has no place. */
export function affiliationsOf(entity: Entity, isThere: (id: string) => boolean): Relation[] | undefined {
  const rule = rules.find(({ schema }) => entity.isA(schema))
  if (rule === undefined) return undefined
  const [froms, tos] = [entity.take(rule.from), entity.take(rule.to)]
  const pairs = froms.flatMap(from => tos.map(to => ({ from, to })))
  // One end that is not there takes its place with it.
  return pairs.every(({ from, to }) => isThere(from) && isThere(to) && from !== to) && pairs.length > 0
    ? pairs.map(pair => ({ ...pair, kind: rule.kind, ...datesOf(entity) }))
    : undefined
}

/** When a relation began and ended; dates with a time lose it. */
export function datesOf(entity: Entity): { startDate?: string; endDate?: string } {
  const [start, end] = [entity.first('startDate'), entity.first('endDate')]
  return {
    ...(start !== undefined && { startDate: start.slice(0, 10) }),
    ...(end !== undefined && { endDate: end.slice(0, 10) }),
  }
}
