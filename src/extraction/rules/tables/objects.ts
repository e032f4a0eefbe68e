import { inColumns, subject } from '../place.ts'
import type { Rule } from '../rule.ts'
import { calledSo, caller } from '../parts/called.ts'
import {
  gerund,
  infinitive,
  later,
  next,
  prepositional,
  prepositionalLater,
  quote,
} from '../parts/complements.ts'
import { object, objectAs, objectCalled, objectShown, quotedAfter } from '../parts/objects.ts'
import type { Place } from '../place.ts'

const named = (place: Place) => subject(place) ?? undefined
const always = () => true
const notSaid = (place: Place) => inColumns('judge')(place) && !inColumns('say')(place)

/** A verb of judging and its quoted object: before `said-quote`, for the words are what is judged. */
export const judgedQuoteRules: readonly Rule[] = [
  {
    id: 'condemned-quote',
    family: 'object',
    cue: notSaid,
    source: subject,
    content: next(quote),
    example: {
      text: 'Anna Berg condemned "the closing of the bridge".',
      source: 'Anna Berg',
      cue: 'condemned',
      content: '"the closing of the bridge"',
    },
    not: ['Anna Berg said "the closing of the bridge".'],
  },
]

/** A relative word, and what whoever it stands for is called. */
export const relativeRules: readonly Rule[] = [
  {
    id: 'whom-she-called',
    family: 'object',
    // Whether the verb takes a label is told by what stands after it.
    cue: () => true,
    source: caller,
    content: calledSo,
    example: {
      text: 'The closing, which Anna Berg called a "mistake," begins in May.',
      source: 'Anna Berg',
      cue: 'called',
      content: 'The closing … a "mistake,"',
    },
    not: [
      'The closing, which Anna Berg called about, begins in May.',
      'The closing, which Anna Berg promised a "mistake," begins in May.',
      'The owners said on Monday that Anna Berg had condemned the plan.',
    ],
  },
]

/** A verb, and an infinitive or what a preposition leads to. */
export const ledToRules: readonly Rule[] = [
  {
    id: 'wants-to',
    family: 'intent',
    cue: inColumns('to'),
    source: named,
    content: next(infinitive),
    example: {
      text: 'Anna Berg wants to close the bridge.',
      source: 'Anna Berg',
      cue: 'wants',
      content: 'to close the bridge',
    },
    not: ['Anna Berg went to close the bridge.', 'Anna Berg shouted to close the bridge.'],
  },
  {
    id: 'spoke-of-colon',
    family: 'quotation',
    cue: inColumns('say'),
    source: named,
    content: quotedAfter(next(prepositional)),
    example: {
      text: 'Anna Berg apologized for the closing: "I am sorry."',
      source: 'Anna Berg',
      cue: 'apologized for the closing',
      content: '"I am sorry."',
    },
    not: [
      'Anna Berg apologized for the closing: it was late.',
      'Anna Berg lobbied for the closing: "It rains."',
    ],
  },
  {
    id: 'complained-about',
    family: 'object',
    cue: always,
    source: named,
    content: next(prepositional),
    example: {
      text: 'Anna Berg complained about the bridge.',
      source: 'Anna Berg',
      cue: 'complained about',
      content: 'the bridge',
    },
    not: ['Anna Berg complained near the bridge.'],
  },
]

export const laterToRules: readonly Rule[] = [
  {
    id: 'considered-doing',
    family: 'intent',
    cue: inColumns('doing'),
    source: named,
    content: next(gerund),
    example: {
      text: 'Anna Berg suggested leaving the town.',
      source: 'Anna Berg',
      cue: 'suggested',
      content: 'leaving the town',
    },
    not: ['Anna Berg stopped leaving the town.', 'Anna Berg expected leaving the town.'],
  },
  {
    id: 'wants-later-to',
    family: 'intent',
    cue: inColumns('to'),
    source: named,
    content: later(infinitive),
    example: {
      text: 'Anna Berg promised on Monday to close the bridge.',
      source: 'Anna Berg',
      cue: 'promised',
      content: 'to close the bridge',
    },
    not: ['Anna Berg went on Monday to close the bridge.'],
  },
  {
    id: 'spoke-later-about',
    family: 'object',
    cue: always,
    source: named,
    content: prepositionalLater,
    example: {
      text: 'Anna Berg spoke at length on Monday about the bridge.',
      source: 'Anna Berg',
      cue: 'spoke at length on Monday about',
      content: 'the bridge',
    },
    not: ['Anna Berg spoke at length near the bridge.', 'Anna Berg walked in the town about the bridge.'],
  },
]

/** A verb and the noun phrase that it says something of. */
export const objectRules: readonly Rule[] = [
  {
    id: 'condemned-object-colon',
    family: 'quotation',
    cue: place => inColumns('say')(place) && inColumns('judge', 'object', 'call', 'as')(place),
    source: named,
    content: quotedAfter(object),
    example: {
      text: 'Anna Berg explained the closing: "It rains."',
      source: 'Anna Berg',
      cue: 'explained the closing',
      content: '"It rains."',
    },
    not: ['Anna Berg explained the closing: it rains.', 'Anna Berg condemned the closing: "It rains."'],
  },
  {
    id: 'described-as',
    family: 'object',
    cue: inColumns('as'),
    source: named,
    content: objectAs,
    example: {
      text: 'Anna Berg portrayed the closing as a mistake.',
      source: 'Anna Berg',
      cue: 'portrayed',
      content: 'the closing as a mistake',
    },
    not: ['Anna Berg portrayed the closing, as it rained.', 'Anna Berg lobbied the closing as a mistake.'],
  },
  {
    id: 'called-it',
    family: 'object',
    cue: inColumns('call'),
    source: named,
    content: objectCalled,
    example: {
      text: 'Anna Berg called the closing a mistake.',
      source: 'Anna Berg',
      cue: 'called',
      content: 'the closing a mistake',
    },
    not: ['Anna Berg called the town.'],
  },
  {
    id: 'condemned-object',
    family: 'object',
    cue: inColumns('judge', 'object', 'stir'),
    source: named,
    content: object,
    example: {
      text: 'Anna Berg condemned the closing of the bridge.',
      source: 'Anna Berg',
      cue: 'condemned',
      content: 'the closing of the bridge',
    },
    not: ['Anna Berg entered the closing of the bridge.'],
  },
  {
    id: 'called-for',
    family: 'object',
    cue: inColumns('thing'),
    source: named,
    content: object,
    example: {
      text: 'Anna Berg ruled out a closing of the bridge.',
      source: 'Anna Berg',
      cue: 'ruled out',
      content: 'a closing of the bridge',
    },
    not: ['Anna Berg ruled near a closing of the bridge.'],
  },
  {
    id: 'poll-shows',
    family: 'object',
    cue: inColumns('show'),
    source: named,
    content: objectShown,
    example: {
      text: 'The study established support for the bridge.',
      source: 'The study',
      cue: 'established',
      content: 'support for the bridge',
    },
    not: ['Anna Berg established support for the bridge.', 'The study lobbied support for the bridge.'],
  },
]
