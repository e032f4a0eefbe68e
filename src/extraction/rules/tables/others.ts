import { inColumns } from '../place.ts'
import type { Rule } from '../rule.ts'
import { bearer, eagerTo, proudOf, reportedly, seemsTo, sureThat } from '../parts/adjectives.ts'
import {
  doerBefore,
  informant,
  quotedAfterColon,
  quotedAfterDeed,
  speakerBefore,
  toldAccording,
  toldAfterColon,
} from '../parts/openings.ts'

const feeling = inColumns('feeling')
const nobody = () => null

/** An adjective that is the cue. */
export const adjectiveRules: readonly Rule[] = [
  {
    id: 'is-sure-that',
    family: 'adjective',
    weak: true,
    cue: feeling,
    source: bearer,
    content: sureThat,
    example: {
      text: 'Anna Berg is adamant that the bridge is closed.',
      source: 'Anna Berg',
      cue: 'is adamant',
      content: 'that the bridge is closed',
    },
    not: ['It is clear that the bridge is closed.'],
  },
  {
    id: 'is-eager-to',
    family: 'adjective',
    weak: true,
    cue: feeling,
    source: bearer,
    content: eagerTo,
    example: {
      text: 'Anna Berg is eager to close the bridge.',
      source: 'Anna Berg',
      cue: 'is eager',
      content: 'to close the bridge',
    },
    not: ['It is right to close the bridge.'],
  },
  {
    id: 'is-critical-of',
    family: 'adjective',
    matter: true,
    weak: true,
    cue: feeling,
    source: bearer,
    content: proudOf,
    example: {
      text: 'Anna Berg was critical of the closing.',
      source: 'Anna Berg',
      cue: 'was critical of',
      content: 'the closing',
    },
    not: ['It was critical of the closing.'],
  },
]

/** A verb for how something looks, of which nobody is named. */
export const seemingRules: readonly Rule[] = [
  {
    id: 'seems-to',
    family: 'seeming',
    weak: true,
    cue: inColumns('seem'),
    source: nobody,
    content: seemsTo,
    example: {
      text: 'The bridge seems to be closed.',
      source: null,
      cue: 'seems',
      content: 'The bridge … to be closed',
    },
    not: ['The bridge appears in the river.'],
  },
]

/** "reportedly" and its like. */
export const hearsayRules: readonly Rule[] = [
  {
    id: 'reportedly',
    family: 'seeming',
    weak: true,
    cue: () => true,
    source: nobody,
    content: reportedly,
    example: {
      text: 'The bridge was reportedly closed in May.',
      source: null,
      cue: 'reportedly',
      content: 'The bridge was … closed in May',
    },
    not: ['The bridge was closed, and reportedly.'],
  },
]

/** "according to", a preposition whose object speaks. */
export const accordingRules: readonly Rule[] = [
  {
    id: 'according-to',
    family: 'according',
    cue: () => true,
    source: informant,
    content: toldAccording,
    example: {
      text: 'The bridge is closed, according to a study published by the town in May.',
      source: 'a study published by the town in May',
      cue: 'according to',
      content: 'The bridge is closed',
    },
    not: ['The bridge closes according to the.'],
  },
]

/** A colon after a clause that tells of no saying, and a quotation that is the rest. */
export const ledRules: readonly Rule[] = [
  {
    id: 'name-does-quote',
    family: 'colon',
    weak: true,
    cue: () => true,
    source: doerBefore,
    content: quotedAfterDeed,
    example: {
      text: 'Anna Berg had a warning for the town: "The bridge is closed."',
      source: 'Anna Berg',
      cue: ':',
      content: '"The bridge is closed."',
    },
    not: [
      'The bridge had a sign on it: "The bridge is closed."',
      'Anna Berg knew a word for it: "closed" roads.',
    ],
  },
]

/** A colon after the words that open a sentence. */
export const colonRules: readonly Rule[] = [
  {
    id: 'name-colon-quote',
    family: 'colon',
    cue: () => true,
    source: speakerBefore,
    content: quotedAfterColon,
    example: {
      text: 'The engineer: "The bridge is closed."',
      source: 'The engineer',
      cue: ':',
      content: '"The bridge is closed."',
    },
    not: ['The engineer: the bridge is closed.'],
  },
  {
    id: 'name-colon',
    family: 'colon',
    weak: true,
    cue: () => true,
    source: speakerBefore,
    content: toldAfterColon,
    example: {
      text: 'Anna Berg: Bridge closes in May',
      source: 'Anna Berg',
      cue: ':',
      content: 'Bridge closes in May',
    },
    not: ['The engine: Bridge closes in May'],
  },
]
