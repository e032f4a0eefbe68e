import { inColumns, subject, subjectIfSomebody } from '../place.ts'
import type { Rule } from '../rule.ts'
import { bare, colon, later, loose, next, question, quote, reply, that } from '../parts/complements.ts'
import { embedded, embeddedSource } from '../parts/embedded.ts'

const clausal = inColumns('say', 'think', 'show', 'hearer', 'clause')
const asking = inColumns('say', 'think', 'show', 'hearer', 'object', 'clause')
const spoken = inColumns('say', 'hearer', 'think', 'object', 'call', 'as', 'stir', 'judge', 'clause', 'words')
const saying = inColumns('say', 'think')

/** A verb, and what is said right after it. */
export const nextRules: readonly Rule[] = [
  {
    id: 'relative-said',
    family: 'clause',
    cue: saying,
    source: embeddedSource,
    content: embedded,
    example: {
      text: 'This is the bridge that Anna Berg said was closed.',
      source: 'Anna Berg',
      cue: 'said',
      content: 'that … was closed',
    },
    not: ['This is the bridge that Anna Berg said nothing about.'],
  },
  {
    id: 'said-that',
    family: 'clause',
    cue: clausal,
    source: subjectIfSomebody,
    content: next(that),
    example: {
      text: 'Anna Berg announced that the bridge is closed.',
      source: 'Anna Berg',
      cue: 'announced',
      content: 'that the bridge is closed',
    },
    not: ['Anna Berg said that was all.', 'Anna Berg condemned that the bridge is closed.'],
  },
  {
    id: 'said-colon',
    family: 'quotation',
    cue: spoken,
    source: source => subject(source) ?? undefined,
    content: next(colon),
    example: {
      text: 'Anna Berg said: the bridge is closed.',
      source: 'Anna Berg',
      cue: 'said',
      content: 'the bridge is closed',
    },
    not: ['It was said: the bridge is closed.', 'Anna Berg lobbied: the bridge is closed.'],
  },
  {
    id: 'said-quote',
    family: 'quotation',
    cue: spoken,
    source: subject,
    content: next(quote),
    example: {
      text: 'Anna Berg called it "a mistake" and said "never again".',
      source: 'Anna Berg',
      cue: 'said',
      content: '"never again"',
    },
    not: ['Anna Berg "said" never again.', 'Anna Berg clamored "the bridge is closed".'],
  },
  {
    id: 'asked-whether',
    family: 'clause',
    cue: asking,
    source: place => subjectIfSomebody(place) ?? undefined,
    content: next(question),
    example: {
      text: 'Anna Berg asked whether the bridge is closed.',
      source: 'Anna Berg',
      cue: 'asked',
      content: 'whether the bridge is closed',
    },
    not: ['Anna Berg asked the town for a bridge.', 'Anna Berg cherished what she saw.'],
  },
]

/** A verb and a clause without a word before it, and what stands between them. */
export const bareRules: readonly Rule[] = [
  {
    id: 'said-so',
    family: 'clause',
    cue: inColumns('loose'),
    source: place => subjectIfSomebody(place) ?? undefined,
    content: next(reply),
    example: {
      text: 'Anna Berg said so.',
      source: 'Anna Berg',
      cue: 'said',
      content: 'so',
    },
    not: ['Anna Berg said so much.', 'Anna Berg thanked so.'],
  },
  {
    id: 'said-clause',
    family: 'clause',
    cue: clausal,
    source: place => subjectIfSomebody(place) ?? undefined,
    content: next(bare),
    example: {
      text: 'Anna Berg announced the bridge is closed.',
      source: 'Anna Berg',
      cue: 'announced',
      content: 'the bridge is closed',
    },
    not: ['Anna Berg announced the closing of the bridge.'],
  },
]

/** A verb, its time, place or occasion, and what is said. */
export const laterRules: readonly Rule[] = [
  {
    id: 'said-later-that',
    family: 'clause',
    cue: clausal,
    source: subjectIfSomebody,
    content: later(that),
    example: {
      text: 'Anna Berg said in a statement on Monday that the bridge is closed.',
      source: 'Anna Berg',
      cue: 'said',
      content: 'that the bridge is closed',
    },
    not: [
      'Anna Berg said in a statement on Monday nothing.',
      'Anna Berg condemned on Monday that the bridge is closed.',
    ],
  },
  {
    id: 'said-later-colon',
    family: 'quotation',
    cue: spoken,
    source: place => subject(place) ?? undefined,
    content: later(colon),
    example: {
      text: 'Anna Berg said in a statement: the bridge is closed.',
      source: 'Anna Berg',
      cue: 'said',
      content: 'the bridge is closed',
    },
    not: [
      'Anna Berg said in a statement, the bridge is closed.',
      'Anna Berg lobbied on Monday: the bridge is closed.',
    ],
  },
  {
    id: 'said-later-quote',
    family: 'quotation',
    cue: spoken,
    source: subject,
    content: later(quote),
    example: {
      text: 'Anna Berg said in a statement "the bridge of the town is closed".',
      source: 'Anna Berg',
      cue: 'said',
      content: '"the bridge of the town is closed"',
    },
    not: [
      'Anna Berg spoke in a statement "on the bridge".',
      'Anna Berg lobbied on Monday "the bridge of the town is closed".',
    ],
  },
  {
    id: 'asked-later-whether',
    family: 'clause',
    cue: asking,
    source: place => subjectIfSomebody(place) ?? undefined,
    content: later(question),
    example: {
      text: 'Anna Berg asked on Monday whether the bridge is closed.',
      source: 'Anna Berg',
      cue: 'asked',
      content: 'whether the bridge is closed',
    },
    not: [
      'Anna Berg asked on Monday for a bridge.',
      'Anna Berg lobbied on Monday whether the bridge is closed.',
    ],
  },
  {
    id: 'said-words-with-verb',
    family: 'clause',
    cue: inColumns('loose'),
    source: place => subjectIfSomebody(place) ?? undefined,
    content: next(loose),
    example: {
      text: 'Anna Berg said closing the bridge was right.',
      source: 'Anna Berg',
      cue: 'said',
      content: 'closing the bridge was right',
    },
    not: ['Anna Berg said nothing of the bridge.'],
  },
  {
    id: 'said-later-clause',
    family: 'clause',
    cue: clausal,
    source: place => subjectIfSomebody(place) ?? undefined,
    content: later(bare),
    example: {
      text: 'Anna Berg said on Monday the bridge is closed.',
      source: 'Anna Berg',
      cue: 'said',
      content: 'the bridge is closed',
    },
    not: ['Anna Berg said on Monday in the town.', 'Anna Berg condemned on Monday the bridge is closed.'],
  },
]
