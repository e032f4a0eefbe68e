import { intervalOf } from '../dates.ts'
import type { Condition, Expression, Literal, SeekPath } from './expression.ts'

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
  conditions: readonly (Condition | null)[] = [],
): Literal {
  const ids = idsOf(filter)
  const further = conditions.filter(condition => condition !== null)
  return {
    test: 'link',
    negated: false,
    types,
    conditions: ids === undefined ? further : [{ of: 'node', name: 'id', values: ids }, ...further],
    ...(ids && path && { path, ids, proven: further.length === 0 }),
  }
}

const verbs = ['ASSERTS', 'DENIES', 'LEAVES_OPEN', 'ASKS'] as const

/** The statement's own property is one of these values. Every statement has just one REPORTED_IN to test it on. */
function own(condition: Omit<Condition, 'of'>): Literal {
  return link(['REPORTED_IN'], null, {}, [{ of: 'statement', ...condition }])
}

/** A property equals a value, if one is asked for. */
function equals(of: Condition['of'], name: string, value: string | null | undefined): Condition | null {
  return isGiven(value) ? { of, name, values: [value] } : null
}

const kind = ({ kind: label }: ActorFilter): Condition | null =>
  isGiven(label) ? { of: 'labels', values: [label] } : null

// A key is `<start>/<end> <id>`: the end begins at its 17th character, and an undated one sorts after all dates.
const endsNotBefore = { name: 'key', to: '~', skip: 17 }
const startsNotAfter = { name: 'key', from: '', skip: 0 }

/** The statement asserts, denies, leaves open or asks such a claim; the place of a claim proves no particular verb. */
export function claimed({ verb, hedged, measure, ...filter }: ClaimFilter): Literal {
  const hedge: Condition | null = isGiven(hedged)
    ? {
        of: 'link',
        name: 'hedge',
        ...(hedged ? { from: '\u0001', to: '\uffff', skip: 0 } : { values: [''] }),
      }
    : null
  const literal = link(isGiven(verb) ? [verb] : verbs, 'claim', filter, [
    hedge,
    equals('node', 'measure', measure),
  ])
  return isGiven(verb) ? { ...literal, proven: false } : literal
}

/** The relationship comes in, rather than going out. */
const towards: Condition = { of: 'direction', values: ['in'] }

const meaningOfDocument = (filter: DocumentFilter): Expression => {
  const { publisher, publishedFrom, publishedTo } = filter
  const published: (Condition | null)[] = [
    isGiven(publishedFrom) ? { of: 'node', ...endsNotBefore, from: intervalOf(publishedFrom).start } : null,
    isGiven(publishedTo) ? { of: 'node', ...startsNotAfter, to: `${intervalOf(publishedTo).end}~` } : null,
  ]
  const itself = link(['REPORTED_IN'], 'document', filter, [
    equals('node', 'language', filter.language),
    equals('node', 'annotator', filter.annotator),
    ...published,
  ])
  // A statement has one document, so that two conditions on it are conditions on the same one.
  const byPublisher: Literal[] = isGiven(publisher)
    ? [{ test: 'publisher', negated: false, ids: [publisher] }]
    : []
  return { all: [itself, ...byPublisher].map(literal => ({ literal })) }
}

/** What each key of a filter means. */
const meanings: {
  [Key in keyof StatementFilter]-?: (value: NonNullable<StatementFilter[Key]>) => Expression
} = {
  speaker: filter => ({ literal: link(['SAID'], 'speaker', filter, [kind(filter)]) }),
  addressee: filter => ({ literal: link(['ADDRESSED_TO'], 'addressee', filter, [kind(filter)]) }),
  about: filter => ({
    literal: link(['ABOUT'], 'about', filter, [
      kind(filter),
      equals('link', 'stance', filter.stance),
      equals('link', 'as', filter.as),
    ]),
  }),
  claim: filter => ({ literal: claimed(filter) }),
  document: meaningOfDocument,
  madeAt: id => ({ literal: link(['MADE_AT'], 'madeAt', { id }) }),
  utterance: id => ({
    literal: { ...own({ name: 'utterance', values: [id] }), path: 'utterance', ids: [id], proven: true },
  }),
  form: value => ({ literal: own({ name: 'form', values: [value] }) }),
  voice: value => ({ literal: own({ name: 'voice', values: [value] }) }),
  act: value => ({ literal: own({ name: 'act', values: [value] }) }),
  saidFrom: date => ({ literal: own({ ...endsNotBefore, from: intervalOf(date).start }) }),
  saidTo: date => ({ literal: own({ ...startsNotAfter, to: `${intervalOf(date).end}~` }) }),
  checked: wanted => ({ literal: { ...own({ name: 'checkedBy', values: [''] }), negated: wanted } }),
  secondHand: wanted => ({ literal: { ...link(['REPORTS'], null, {}, [towards]), negated: !wanted } }),
  superseded: wanted => ({ literal: { test: 'superseded', negated: !wanted } }),
  and: filters => ({ all: filters.map(expressionOf) }),
  or: filters => ({ any: filters.map(expressionOf) }),
  not: filter => ({ not: expressionOf(filter) }),
}

/** A filter as a formula: all its keys hold together. */
export function expressionOf(filter: StatementFilter): Expression {
  const keys = Object.keys(meanings) as (keyof StatementFilter)[]
  return {
    all: keys.flatMap(key => {
      const value = filter[key]
      return isGiven(value) ? [(meanings[key] as (given: typeof value) => Expression)(value)] : []
    }),
  }
}
