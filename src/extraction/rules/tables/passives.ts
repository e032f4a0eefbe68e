import { lexicon } from '../../lexicon/lexicon.ts'
import { inColumns, subject } from '../place.ts'
import type { Place } from '../place.ts'
import type { Rule } from '../rule.ts'
import { after, anywhere, bare, infinitive, next, question, that } from '../parts/complements.ts'
import {
  agent,
  askedOf,
  asker,
  felt,
  nameBefore,
  namedAgent,
  reduced,
  relative,
  saidOfIt,
  subjectAnd,
  subjectJudged,
  toldToSubject,
} from '../parts/passive.ts'

const feels = inColumns('stir')
const named = (place: Place) => subject(place) ?? undefined
const clausal = inColumns('say', 'think', 'call', 'as', 'urge')
const judged = inColumns('judge', 'object', 'as', 'call')

/** "Asked whether …": by whoever stands after "by", or by nobody who is named. */
export const askedRules: readonly Rule[] = [
  {
    id: 'asked-about',
    family: 'passive',
    weak: true,
    cue: () => true,
    source: asker,
    content: askedOf(next(after(word => lexicon.askedAfter.has(word)))),
    example: {
      text: 'Asked about the bridge, Anna Berg smiled.',
      source: null,
      cue: 'Asked about',
      content: 'the bridge',
    },
    not: ['Anna Berg asked about the bridge.'],
  },
  {
    id: 'asked-of-somebody',
    family: 'passive',
    weak: true,
    cue: () => true,
    source: asker,
    content: askedOf(anywhere(that, question, infinitive, bare)),
    example: {
      text: 'Asked whether the bridge is closed, Anna Berg smiled.',
      source: null,
      cue: 'Asked',
      content: 'whether the bridge is closed',
    },
    not: ['Anna Berg asked whether the bridge is closed.'],
  },
]

/** A passive verb. */
export const passiveRules: readonly Rule[] = [
  {
    id: 'worried-by',
    family: 'passive',
    weak: true,
    cue: feels,
    source: named,
    content: felt(next(after(word => lexicon.feltAfter.has(word)))),
    example: {
      text: 'Anna Berg was worried about the bridge.',
      source: 'Anna Berg',
      cue: 'was worried about',
      content: 'the bridge',
    },
    not: ['Anna Berg was worried in the town.'],
  },
  {
    id: 'worried-that',
    family: 'passive',
    weak: true,
    cue: feels,
    source: named,
    content: felt(anywhere(that)),
    example: {
      text: 'Anna Berg was worried that the bridge is closed.',
      source: 'Anna Berg',
      cue: 'was worried',
      content: 'that the bridge is closed',
    },
    not: ['Anna Berg was worried in the town.'],
  },
  {
    id: 'worried-to',
    family: 'passive',
    weak: true,
    cue: feels,
    source: named,
    content: felt(anywhere(infinitive)),
    example: {
      text: 'Anna Berg was surprised to see the bridge.',
      source: 'Anna Berg',
      cue: 'was surprised',
      content: 'to see the bridge',
    },
    not: ['Anna Berg was surprised in the town.'],
  },
  {
    id: 'was-told-about',
    family: 'passive',
    weak: true,
    cue: place => inColumns('hearer')(place) && place.lexeme !== 'tell',
    source: agent,
    content: toldToSubject(next(after(word => word === 'about' || word === 'of'))),
    example: {
      text: 'Anna Berg was reminded of the closing.',
      source: null,
      cue: 'was reminded of',
      content: 'the closing',
    },
    not: ['Anna Berg was informed in the town.', 'Anna Berg was called of the closing.'],
  },
  {
    id: 'was-told-that',
    family: 'passive',
    weak: true,
    cue: inColumns('hearer'),
    source: agent,
    content: toldToSubject(anywhere(that, question, bare)),
    example: {
      text: 'Anna Berg was told that the bridge is closed.',
      source: null,
      cue: 'was told',
      content: 'that the bridge is closed',
    },
    not: ['Anna Berg was told a story.', 'Anna Berg was condemned that the bridge is closed.'],
  },
  {
    id: 'it-was-said-that',
    family: 'passive',
    weak: true,
    cue: clausal,
    source: agent,
    content: saidOfIt(that, question, bare),
    example: {
      text: 'It was said by Carl Dahl that the bridge is closed.',
      source: 'Carl Dahl',
      cue: 'was said … by',
      content: 'that the bridge is closed',
    },
    not: ['It was closed by Carl Dahl that year.', 'It was loathed that the bridge is closed.'],
  },
  {
    id: 'was-expected-to',
    family: 'passive',
    weak: true,
    cue: clausal,
    source: agent,
    content: subjectAnd(infinitive),
    example: {
      text: 'The bridge was expected to open.',
      source: null,
      cue: 'was expected',
      content: 'The bridge … to open',
    },
    not: ['The bridge was built to open.', 'The bridge was cherished to open.'],
  },
  {
    id: 'was-criticized-by',
    family: 'passive',
    weak: true,
    cue: judged,
    source: namedAgent,
    content: subjectJudged,
    example: {
      text: 'The closing was announced by Anna Berg.',
      source: 'Anna Berg',
      cue: 'was announced … by',
      content: 'The closing',
    },
    not: ['The closing was announced in May.', 'The closing was surmised by Anna Berg.'],
  },
  {
    id: 'was-criticized',
    family: 'passive',
    weak: true,
    cue: inColumns('judge', 'as', 'call'),
    source: agent,
    content: subjectJudged,
    example: {
      text: 'The closing was criticized as a mistake.',
      source: null,
      cue: 'was criticized',
      content: 'The closing … as a mistake',
    },
    not: ['The closing was announced as a mistake.'],
  },
]

/** A verb whose object stands before it. */
export const objectFirstRules: readonly Rule[] = [
  {
    id: 'opposed-by',
    family: 'passive',
    weak: true,
    cue: judged,
    source: namedAgent,
    content: reduced,
    example: {
      text: 'The closing, opposed by Anna Berg, begins in May.',
      source: 'Anna Berg',
      cue: 'opposed by',
      content: 'The closing',
    },
    not: [
      'The closing, built by Anna Berg, begins in May.',
      'The closing, lobbied by Anna Berg, begins in May.',
    ],
  },
  {
    id: 'whom-he-rails-against',
    family: 'passive',
    weak: true,
    cue: () => true,
    source: nameBefore,
    content: relative(true),
    example: {
      text: 'These are the crowds she rails against.',
      source: 'she',
      cue: 'rails against',
      content: 'the crowds',
    },
    not: ['These are the crowds she sees.'],
  },
  {
    id: 'which-she-opposes',
    family: 'passive',
    weak: true,
    cue: judged,
    source: nameBefore,
    content: relative(false),
    example: {
      text: 'The closing that Anna Berg opposes begins in May.',
      source: 'Anna Berg',
      cue: 'opposes',
      content: 'The closing',
    },
    not: [
      'The closing that Anna Berg saw begins in May.',
      'The closing that Anna Berg persuades begins in May.',
    ],
  },
]
