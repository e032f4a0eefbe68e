import {
  bare,
  colon,
  hearerTo,
  prepositional,
  question,
  quote,
  that,
  toHearer,
} from '../parts/complements.ts'
import { type Place, inColumns, subject } from '../place.ts'
import type { Rule } from '../rule.ts'

const heard = inColumns('hearer')
const named = (place: Place) => subject(place) ?? undefined

/** A verb, whoever hears it, and what is said. */
export const hearerRules: readonly Rule[] = [
  {
    id: 'told-them-that',
    family: 'clause',
    cue: heard,
    source: subject,
    content: toHearer(that),
    example: {
      text: 'Anna Berg told reporters on Monday that the bridge is closed.',
      source: 'Anna Berg',
      cue: 'told',
      content: 'that the bridge is closed',
    },
    not: ['Anna Berg told reporters a story.', 'Anna Berg praised reporters that the bridge is closed.'],
  },
  {
    id: 'told-them-colon',
    family: 'quotation',
    cue: heard,
    source: place => subject(place) ?? undefined,
    content: toHearer(colon),
    example: {
      text: 'Anna Berg told reporters: the bridge is closed.',
      source: 'Anna Berg',
      cue: 'told',
      content: 'the bridge is closed',
    },
    not: ['Anna Berg told reporters, the bridge is closed.'],
  },
  {
    id: 'told-them-quote',
    family: 'quotation',
    cue: place => inColumns('hearer', 'urge')(place) && !inColumns('call')(place),
    source: subject,
    content: toHearer(quote),
    example: {
      text: 'Anna Berg told reporters "the bridge that we have is closed".',
      source: 'Anna Berg',
      cue: 'told',
      content: '"the bridge that we have is closed"',
    },
    not: ['Anna Berg called the bridge "a part of the town that we have".'],
  },
  {
    id: 'asked-them-whether',
    family: 'clause',
    cue: heard,
    source: place => subject(place) ?? undefined,
    content: toHearer(question),
    example: {
      text: 'Anna Berg asked the town whether the bridge is closed.',
      source: 'Anna Berg',
      cue: 'asked',
      content: 'whether the bridge is closed',
    },
    not: [
      'Anna Berg asked the town for a bridge.',
      'Anna Berg praised the town whether the bridge is closed.',
    ],
  },
]

/** A verb, whoever is told, and what of or to do. */
export const toldToRules: readonly Rule[] = [
  {
    id: 'urged-them-to',
    family: 'intent',
    cue: inColumns('urge'),
    source: named,
    content: hearerTo,
    example: {
      text: 'Anna Berg urged the town to close the bridge.',
      source: 'Anna Berg',
      cue: 'urged',
      content: 'the town to close the bridge',
    },
    not: ['Anna Berg saw the town to close the bridge.'],
  },
  {
    id: 'warned-them-of',
    family: 'object',
    cue: inColumns('hearer'),
    source: named,
    content: toHearer(prepositional),
    example: {
      text: 'Anna Berg warned the town about the bridge.',
      source: 'Anna Berg',
      cue: 'warned the town about',
      content: 'the bridge',
    },
    not: ['Anna Berg warned the town near the bridge.', 'Anna Berg lobbied the town for the bridge.'],
  },
]

/** A verb, whoever hears it, and a clause without a word before it. */
export const toldClauseRules: readonly Rule[] = [
  {
    id: 'told-them-clause',
    family: 'clause',
    cue: heard,
    source: place => subject(place) ?? undefined,
    content: toHearer(bare),
    example: {
      text: 'Anna Berg told reporters the bridge is closed.',
      source: 'Anna Berg',
      cue: 'told',
      content: 'the bridge is closed',
    },
    not: ['Anna Berg told reporters of the town.'],
  },
]
