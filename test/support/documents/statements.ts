import * as fc from 'fast-check'
import type { Item } from '../../../src/document/shape.ts'
import { statement } from '../../../src/document/shape/statements.ts'
import * as words from '../../../src/document/shape/words.ts'
import { type Gen, maybe, pick, shuffled, some, times } from './choose.ts'
import { optionalValues } from './values.ts'
import type { Described } from './world.ts'

type Statement = Item<'statements'>

/** What refers to something, or goes with something else. */
const byHand = [
  'speaker',
  'spokenAs',
  'form',
  'voice',
  'quote',
  'madeAt',
  'addressees',
  'via',
  'utterance',
  'language',
  'about',
  'claims',
  'reports',
  'repliesTo',
  'spans',
] as const

/** A statement that reports later ones and replies to earlier ones only. */
export function describeStatement(
  gen: Gen,
  i: number,
  count: number,
  withText: boolean,
  described: Described,
): Statement {
  const { positions, events, topics, claims } = described
  const actorIds = described.actors.map(actor => actor.id)
  const later = times(count - i - 1, n => statementId(i + 1 + n))
  return {
    id: statementId(i),
    text: `what is said ${gen(fc.nat, 2)}`,
    ...voice(gen, i, actorIds),
    ...optionalValues(gen, statement, byHand),
    ...(positions.length > 0 ? maybe(gen, 'spokenAs', () => pick(gen, positions)) : {}),
    ...(events.length > 0 ? maybe(gen, 'madeAt', () => pick(gen, events)) : {}),
    ...maybe(gen, 'addressees', () => some(gen, actorIds)),
    ...maybe(gen, 'via', () => shuffled(gen, actorIds)),
    ...maybe(gen, 'utterance', () => pick(gen, ['utterance-1', 'utterance-2'])),
    ...maybe(gen, 'language', () => pick(gen, ['fa', 'en'])),
    ...maybe(gen, 'about', () => some(gen, [...actorIds, ...events, ...topics]).map(id => target(gen, id))),
    ...maybe(gen, 'claims', () => some(gen, claims).map(id => claimed(gen, id))),
    ...maybe(gen, 'reports', () => some(gen, later)),
    ...(i > 0 ? maybe(gen, 'repliesTo', () => statementId(gen(fc.nat, i - 1))) : {}),
    ...(withText
      ? maybe(gen, 'spans', () => [{ exact: sentence(i, '"', '-') }])
      : maybe(gen, 'spans', () =>
          times(1 + gen(fc.nat, 1), () => ({ start: gen(fc.nat, 50), end: 51 + gen(fc.nat, 50) })),
        )),
  }
}

function target(gen: Gen, id: string) {
  const labels = maybe(gen, 'as', () => pick(gen, ['terrorism', ['defensive attacks', 'terrorism']]))
  return { id, ...maybe(gen, 'stance', () => pick(gen, words.stances)), ...labels }
}

function claimed(gen: Gen, id: string) {
  return { id, verb: pick(gen, words.verbs), ...maybe(gen, 'hedge', () => 'we believe') }
}

function voice(gen: Gen, i: number, actorIds: readonly string[]): Partial<Statement> {
  if (gen(fc.nat, 3) === 0) return { voice: 'NARRATOR' }
  const form = pick(gen, words.forms)
  const speakers = shuffled(gen, actorIds).slice(0, 2)
  return {
    speaker: speakers.length > 1 ? speakers : pick(gen, actorIds),
    form,
    ...(form === 'INDIRECT' ? {} : { quote: `words ${i} […] more of them ${i}` }),
    ...maybe(gen, 'voice', () => 'ATTRIBUTED' as const),
  }
}

/** A text that holds the words of so many statements. */
export function textOf(count: number): string {
  return ['A headline 😀', ...times(count, i => sentence(i, '”', '—')), 'The end.'].join('\n\n')
}

// The same sentence in two styles of punctuation, to be anchored across them.
function sentence(i: number, quotationMark: string, dash: string): string {
  return `Statement ${i} ${dash} reads ${quotationMark}words ${i}${quotationMark} and ${quotationMark}more of them ${i}${quotationMark}.`
}

// In an order that is not that of the text, with and without the #.
function statementId(i: number): string {
  return `${i % 2 === 0 ? '' : '#'}s${(i * 7 + 3) % 10}`
}
