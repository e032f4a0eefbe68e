import { byCodeUnit } from '../../order.ts'
import type { IdLabel } from '../incoming.ts'
import { rankOf } from '../shared/description.ts'

/** A type of node that a judgement's id can stand for. */
export type JudgedLabel = IdLabel | 'Statement'

/** One judgement of one document. */
export interface Judgement {
  documentId: string
  reference: boolean
  /** Its place in the document's list, from 0. */
  entry: number
  verdict: string
  ids: readonly string[]
}

/** What is known of the ids that judgements name. */
export interface Known {
  /** The type of what has the id, if any loaded document describes it. */
  labelOf: (id: string) => JudgedLabel | undefined
  /** The utterance that a statement's own file gives it. */
  utteranceOf: (statementId: string) => string | undefined
}

/** Ids that mean one thing, in the order in which their joins name them. */
export interface Group {
  ids: string[]
  label: JudgedLabel | undefined
  /** The utterances that the files of its statements give. */
  utterances: string[]
}

/** What a judgement `same` comes to: the ids after its first that are joined with it, and those that are refused. */
export interface Outcome {
  applied: string[]
  notApplied: string[]
}

export interface Groups {
  groups: Group[]
  outcomes: Map<Judgement, Outcome>
}

/** The order in which judgements count: reference documents first, then by document id, then as the file lists them. */
export const inOrder = (judgements: readonly Judgement[]): Judgement[] =>
  judgements.toSorted(
    (a, b) =>
      byCodeUnit(rankOf(a.documentId, a.reference), rankOf(b.documentId, b.reference)) || a.entry - b.entry,
  )

/** A set of a union-find structure (Tarjan); the smaller of two sets is merged into the larger. */
interface Set_ {
  members: string[]
  label: JudgedLabel | undefined
  /** The `different` judgements that name a member: two sets with one in common must stay apart. */
  apart: Set<Judgement>
}

// No id has a space.
const utterance = (id: string): string => `utterance ${id}`

/**
 * The groups that judgements make. Joins are taken in order, and each is applied unless it would put two ids of a `different`
 * judgement, or two types of node, into one group. So the result does not depend on the order of loading.
 */
export function groupsOf(judgements: readonly Judgement[], { labelOf, utteranceOf }: Known): Groups {
  const apart = new Map<string, Judgement[]>()
  for (const judgement of judgements) {
    if (judgement.verdict !== 'DIFFERENT') continue
    for (const id of judgement.ids) apart.set(id, [...(apart.get(id) ?? []), judgement])
  }
  const sets = new Map<string, Set_>()
  const setOf = (id: string): Set_ => {
    const known = sets.get(id)
    if (known !== undefined) return known
    const own: Set_ = { members: [id], label: labelOf(id), apart: new Set(apart.get(id)) }
    sets.set(id, own)
    const given = own.label === 'Statement' ? utteranceOf(id) : undefined
    if (given === undefined) return own
    const said = utterance(given)
    const other = sets.get(said) ?? { members: [said], label: 'Statement' as const, apart: new Set() }
    sets.set(said, other)
    return unite(own, other)
  }
  const unite = (one: Set_, other: Set_): Set_ => {
    const [into, from] = one.members.length < other.members.length ? [other, one] : [one, other]
    for (const member of from.members) {
      into.members.push(member)
      sets.set(member, into)
    }
    for (const judgement of from.apart) into.apart.add(judgement)
    into.label ??= from.label
    return into
  }

  const ordered = inOrder(judgements.filter(({ verdict }) => verdict === 'SAME'))
  // What the files themselves say of utterances holds before any join.
  for (const { ids } of ordered) for (const id of ids) setOf(id)
  const outcomes = new Map<Judgement, Outcome>()
  const joined = new Set<string>()
  for (const judgement of ordered) {
    const outcome: Outcome = { applied: [], notApplied: [] }
    outcomes.set(judgement, outcome)
    const [first = '', ...others] = judgement.ids
    for (const id of others) {
      const [one, other] = [setOf(first), setOf(id)]
      if (!mayJoin(one, other) || apart.get(first)?.some(({ ids }) => ids.includes(id)) === true) {
        outcome.notApplied.push(id)
        continue
      }
      outcome.applied.push(id)
      joined.add(first).add(id)
      if (one !== other) unite(one, other)
    }
  }
  const groups = new Map<Set_, Group>()
  for (const id of joined) {
    const set = sets.get(id)!
    const group = groups.get(set) ?? { ids: [], label: set.label, utterances: utterancesIn(set) }
    group.ids.push(id)
    groups.set(set, group)
  }
  return { groups: [...groups.values()], outcomes }
}

function mayJoin(one: Set_, other: Set_): boolean {
  if (one.label === 'Document' || other.label === 'Document') return false
  if (one === other) return true
  if (one.label !== undefined && other.label !== undefined && one.label !== other.label) return false
  const [few, many] = one.apart.size < other.apart.size ? [one.apart, other.apart] : [other.apart, one.apart]
  for (const judgement of few) if (many.has(judgement)) return false
  return true
}

const prefix = utterance('')
const utterancesIn = ({ members }: Set_): string[] =>
  members.filter(member => member.startsWith(prefix)).map(member => member.slice(prefix.length))

const isLocal = (id: string): boolean => id.includes('#')

/** The id that a group's node has: the first global one that its joins name, else the first local one. */
export const canonicalIdOf = ({ ids }: Group): string => ids.find(id => !isLocal(id)) ?? ids[0]!

/** The utterance of a group of statements: the least that a file gives, else the least id of a statement. */
export const utteranceOfGroup = ({ ids, utterances }: Group): string =>
  (utterances.length > 0 ? utterances : ids).toSorted(byCodeUnit)[0]!
