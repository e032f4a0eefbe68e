import { keyBounds, keyEnd, upTo } from '../../graph/keys.ts'
import { wordsOf } from '../../words.ts'
import { intervalOf, refuseReversed } from '../dates.ts'
import { clientError } from '../errors.ts'
import { linked } from './actors.ts'
import type { Condition, Expression, Literal } from './expression.ts'
import {
  type ClaimFilter,
  type DateRange,
  type DocumentFilter,
  isGiven,
  type NumberRange,
  type StatementFilter,
} from './filter.ts'
import { equals, link, own } from './link.ts'
import type { VoicesOf } from './lookups.ts'

export { link } from './link.ts'

/** The statement is one of these. */
export const isOneOf = (ids: readonly string[]): Literal => ({
  ...own({ name: 'id', values: ids }),
  path: 'statement',
  ids,
  proven: true,
})

const verbs = ['ASSERTS', 'DENIES', 'LEAVES_OPEN', 'ASKS'] as const

// The key of an undated statement sorts after all dates.
const endsFrom = (date: string, name = 'key') => ({
  name,
  from: intervalOf(date).start,
  to: keyBounds.undated,
  skip: keyEnd,
})
const startsTo = (date: string, name = 'key') => ({
  name,
  from: '0',
  to: upTo(intervalOf(date).end),
  skip: 0,
})

/** The statement is dated, or not. */
const dated: Literal = own({ name: 'key', from: '0', to: keyBounds.undated, skip: 0 })

/** The whole date lies in a range. What ends later reaches the minute after it. */
function within({ from, to }: DateRange): Expression {
  refuseReversed('saidWithin', from, to)
  const conditions: Literal[] = [dated]
  if (isGiven(from))
    conditions.push(own({ name: 'key', from: intervalOf(from).start, to: keyBounds.undated, skip: 0 }))
  if (isGiven(to)) {
    const { end } = intervalOf(to)
    const later = own({ name: 'key', from: upTo(end), to: keyBounds.undated, skip: keyEnd })
    conditions.push(own(startsTo(to)), { ...later, negated: true })
  }
  return { all: conditions.map(literal => ({ literal })) }
}

function doubted({ min, max }: NumberRange): Literal {
  const [least, most] = [min ?? 0, max ?? 1]
  if (most < least)
    throw clientError('BAD_USER_INPUT', 'doubt must not end before it begins', `${least} to ${most}`)
  return own({ name: 'doubt', least, most })
}

/** The statement asserts, denies, leaves open or asks a matching claim. Being read from a claim proves no particular verb. */
export function claimed(claim: ClaimFilter): Literal {
  const { verb, hedged, disputed, measure, relation, ...filter } = claim
  const hedge: Condition | null = isGiven(hedged)
    ? {
        of: 'link',
        name: 'hedge',
        ...(hedged ? { from: '\u0001', to: '\uffff', skip: 0 } : { values: [''] }),
      }
    : null
  const literal = link(isGiven(verb) ? [verb] : verbs, 'claim', filter, [
    hedge,
    isGiven(disputed) ? { of: 'node', name: 'disputed', values: [disputed || ''] } : null,
    equals('node', 'measure', measure),
    equals('node', 'relationFrom', relation?.from),
    equals('node', 'relationKind', relation?.kind),
    equals('node', 'relationTo', relation?.to),
  ])
  const end = relation?.from ?? relation?.to ?? null
  if (literal.path === undefined && end !== null) return { ...literal, path: 'relation', ids: [end] }
  return isGiven(verb) ? { ...literal, proven: false } : literal
}

/** The relationship points to the statement. */
const towards: Condition = { of: 'direction', values: ['in'] }

const meaningOfDocument = (filter: DocumentFilter): Expression => {
  const { publisher, published, publishedFrom, publishedTo, retrievedFrom, retrievedTo } = filter
  refuseReversed('publishedFrom and publishedTo', publishedFrom, publishedTo)
  refuseReversed('retrievedFrom and retrievedTo', retrievedFrom, retrievedTo)
  const dates: (Omit<Condition, 'of'> | null)[] = [
    isGiven(published) ? endsFrom(published) : null,
    isGiven(published) ? startsTo(published) : null,
    isGiven(publishedFrom) ? endsFrom(publishedFrom) : null,
    isGiven(publishedTo) ? startsTo(publishedTo) : null,
    isGiven(retrievedFrom) ? endsFrom(retrievedFrom, 'retrievedKey') : null,
    isGiven(retrievedTo) ? startsTo(retrievedTo, 'retrievedKey') : null,
  ]
  const itself = link(['REPORTED_IN'], 'document', filter, [
    equals('node', 'language', filter.language),
    equals('node', 'annotator', filter.annotator),
    equals('node', 'url', filter.url),
    equals('node', 'sha256', filter.sha256),
    ...dates.map((date): Condition | null => date && { of: 'node', ...date }),
  ])
  // A statement has one document, so two literals on it always test the same one.
  const byPublisher: Literal[] = isGiven(publisher)
    ? [{ test: 'publisher', negated: false, ids: [publisher] }]
    : []
  return { all: [itself, ...byPublisher].map(literal => ({ literal })) }
}

const maxWords = 32

/** The statement's quote and text contain all these words. Words are letters and digits only, so none is query syntax. */
function hasWords(text: string): Literal {
  const words = wordsOf(text)
  if (words.length === 0 || words.length > maxWords) {
    throw clientError('BAD_USER_INPUT', `text in a filter must have 1 to ${maxWords} different words`, text)
  }
  const query = words.map(word => `+"${word}"`).join(' ')
  const literal = own(...words.map(word => ({ name: 'words', values: [word] })))
  return { ...literal, path: 'text', ids: [query], proven: true }
}

/** The statement renders one of these utterances. */
const rendering = (ids: string[]): Literal => ({
  ...own({ name: 'utterance', values: ids }),
  path: 'utterance',
  ids,
  areLookedUp: true,
  proven: true,
})

/** The expression that each key of a filter stands for. */
const meanings: {
  [Key in keyof StatementFilter]-?: (
    value: NonNullable<StatementFilter[Key]>,
    voicesOf: VoicesOf,
  ) => Expression
} = {
  speaker: (filter, voicesOf) => linked('SAID', 'speaker', filter, voicesOf),
  addressee: (filter, voicesOf) => linked('ADDRESSED_TO', 'addressee', filter, voicesOf),
  about: (filter, voicesOf) =>
    linked('ABOUT', 'about', filter, voicesOf, [
      equals('link', 'stance', filter.stance),
      equals('link', 'as', filter.as),
      isGiven(filter.derived) ? { of: 'link', name: 'derived', values: [filter.derived || ''] } : null,
    ]),
  claim: filter => ({ literal: claimed(filter) }),
  document: meaningOfDocument,
  madeAt: id => ({ literal: link(['MADE_AT'], 'madeAt', { id }) }),
  utterance: (id, voicesOf) => ({ literal: rendering(voicesOf('utterance', id).ids) }),
  form: value => ({ literal: own({ name: 'form', values: [value] }) }),
  voice: value => ({ literal: own({ name: 'voice', values: [value] }) }),
  act: value => ({ literal: own({ name: 'act', values: [value] }) }),
  saidFrom: date => ({ literal: own(endsFrom(date)) }),
  saidTo: date => ({ literal: own(startsTo(date)) }),
  saidWithin: range => within(range),
  undated: wanted => ({ literal: { ...dated, negated: wanted } }),
  spokenAs: id => ({ literal: link(['SPOKEN_AS'], 'position', { id }) }),
  via: id => ({ literal: link(['RELAYED_BY'], 'relay', { id }) }),
  cue: value => ({ literal: own({ name: 'cue', values: [value] }) }),
  doubt: range => ({ literal: doubted(range) }),
  text: text => ({ literal: hasWords(text) }),
  checked: wanted => ({ literal: { ...own({ name: 'checkedBy', values: [''] }), negated: wanted } }),
  secondHand: wanted => ({ literal: { ...link(['REPORTS'], null, {}, [towards]), negated: !wanted } }),
  superseded: wanted => ({ literal: { test: 'superseded', negated: !wanted } }),
  and: (filters, voicesOf) => ({ all: filters.map(filter => expressionOf(filter, voicesOf)) }),
  or: (filters, voicesOf) => ({ any: filters.map(filter => expressionOf(filter, voicesOf)) }),
  not: (filter, voicesOf) => ({ not: expressionOf(filter, voicesOf) }),
}

/** A filter as an expression: all its keys must hold. */
export function expressionOf(filter: StatementFilter, voicesOf: VoicesOf): Expression {
  refuseReversed('saidFrom and saidTo', filter.saidFrom, filter.saidTo)
  const keys = Object.keys(meanings) as (keyof StatementFilter)[]
  return {
    all: keys.flatMap(key => {
      const value = filter[key]
      return isGiven(value)
        ? [(meanings[key] as (given: typeof value, voicesOf: VoicesOf) => Expression)(value, voicesOf)]
        : []
    }),
  }
}
