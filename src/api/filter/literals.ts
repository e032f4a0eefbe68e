import type { Interval } from '../../loader/document/dates.ts'
import { intervalOf } from '../dates.ts'
import type { Expression, Literal, SeekPath } from './expression.ts'

/** StatementFilter of schema.graphql, as the client gives it; null is the same as absent. */
export interface StatementFilter {
  speaker?: ActorFilter | null
  addressee?: ActorFilter | null
  about?: (ActorFilter & { stance?: string | null; as?: string | null }) | null
  claim?: ClaimFilter | null
  document?: DocumentFilter | null
  madeAt?: string | null
  utterance?: string | null
  form?: string | null
  voice?: string | null
  act?: string | null
  saidFrom?: string | null
  saidTo?: string | null
  checked?: boolean | null
  secondHand?: boolean | null
  superseded?: boolean | null
  and?: readonly StatementFilter[] | null
  or?: readonly StatementFilter[] | null
  not?: StatementFilter | null
}

interface IdFilter {
  id?: string | null
  ids?: readonly string[] | null
}

interface ActorFilter extends IdFilter {
  kind?: string | null
}

interface ClaimFilter extends IdFilter {
  verb?: string | null
  hedged?: boolean | null
  measure?: string | null
}

interface DocumentFilter extends IdFilter {
  publisher?: string | null
  language?: string | null
  annotator?: string | null
  publishedFrom?: string | null
  publishedTo?: string | null
}

const isGiven = <T>(value: T | null | undefined): value is T => value !== null && value !== undefined

/** What is null or absent says nothing. */
function given(details: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(details).filter(([, value]) => isGiven(value)))
}

/** `id` and `ids` together mean an id that both allow. */
function idsOf({ id, ids }: IdFilter): readonly string[] | undefined {
  if (isGiven(id)) return isGiven(ids) ? ids.filter(one => one === id) : [id]
  return isGiven(ids) ? [...new Set(ids)] : undefined
}

/** A condition on one relationship of the statement and the node at its other end. */
export function link(
  types: readonly string[],
  path: SeekPath | null,
  filter: IdFilter,
  details: Record<string, unknown> = {},
  node: Record<string, unknown> = {},
): Literal {
  const ids = idsOf(filter)
  return {
    test: 'link',
    negated: false,
    types,
    ...(ids && { ids }),
    ...(ids && path && { path }),
    ...given(details),
    node: given(node),
  }
}

export const verbs = ['ASSERTS', 'DENIES', 'LEAVES_OPEN', 'ASKS'] as const

const kinds = (filter: ActorFilter) => (isGiven(filter.kind) ? { kinds: [filter.kind] } : {})
const from = (date: string | null | undefined) => (isGiven(date) ? intervalOf(date).start : null)
const to = (date: string | null | undefined) => (isGiven(date) ? intervalOf(date).end : null)
const property = (name: string, value: string): Literal => ({
  test: 'property',
  negated: false,
  property: name,
  ids: [value],
})

/** A date overlaps the range that these two bounds span. */
const said = ({ start, end }: Interval): Literal => ({ test: 'said', negated: false, from: start, to: end })

/** What each key of a filter means. */
const meanings: {
  [Key in keyof StatementFilter]-?: (value: NonNullable<StatementFilter[Key]>) => Expression
} = {
  speaker: filter => ({ literal: link(['SAID'], 'speaker', filter, kinds(filter)) }),
  addressee: filter => ({ literal: link(['ADDRESSED_TO'], 'addressee', filter, kinds(filter)) }),
  about: filter => ({
    literal: link(['ABOUT'], 'about', filter, { ...kinds(filter), stance: filter.stance, label: filter.as }),
  }),
  claim: filter => ({
    literal: link(
      isGiven(filter.verb) ? [filter.verb] : verbs,
      'claim',
      filter,
      { hedged: filter.hedged },
      { measure: filter.measure },
    ),
  }),
  document: filter => ({
    literal: link(
      ['REPORTED_IN'],
      'document',
      filter,
      {
        publisher: filter.publisher,
        publishedFrom: from(filter.publishedFrom),
        publishedTo: to(filter.publishedTo),
      },
      { language: filter.language, annotator: filter.annotator },
    ),
  }),
  madeAt: id => ({ literal: link(['MADE_AT'], 'madeAt', { id }) }),
  utterance: id => ({ literal: { ...property('utterance', id), path: 'utterance' } }),
  form: value => ({ literal: property('form', value) }),
  voice: value => ({ literal: property('voice', value) }),
  act: value => ({ literal: property('act', value) }),
  saidFrom: date => ({ literal: said({ start: intervalOf(date).start, end: '~' }) }),
  saidTo: date => ({ literal: said({ start: '', end: intervalOf(date).end }) }),
  checked: wanted => ({ literal: { test: 'given', negated: !wanted, property: 'checkedBy' } }),
  secondHand: wanted => ({
    literal: { ...link(['REPORTS'], null, {}, { incoming: true }), negated: !wanted },
  }),
  superseded: wanted => ({ literal: { test: 'superseded', negated: !wanted } }),
  and: filters => ({ all: filters.map(expressionOf) }),
  or: filters => ({ any: filters.map(expressionOf) }),
  not: filter => ({ not: expressionOf(filter) }),
}

/** A filter as a formula: all its keys hold together. */
export function expressionOf(filter: StatementFilter): Expression {
  const meaningOf = <Key extends keyof StatementFilter>(key: Key): Expression[] => {
    const value = filter[key] as NonNullable<StatementFilter[Key]> | null | undefined
    const meaning = meanings[key] as (value: NonNullable<StatementFilter[Key]>) => Expression
    return isGiven(value) ? [meaning(value)] : []
  }
  return { all: (Object.keys(meanings) as (keyof StatementFilter)[]).flatMap(key => meaningOf(key)) }
}
