import { inColumns } from '../place.ts'
import type { Rule } from '../rule.ts'
import {
  agentOf,
  copulaSubject,
  giver,
  nounAbout,
  nounIs,
  nounThat,
  owner,
  ownerIfAny,
  speakerAfter,
} from '../parts/nouns.ts'

const report = inColumns('said', 'thought')

/** A noun that is the cue. */
export const nounRules: readonly Rule[] = [
  {
    id: 'claim-is-that',
    family: 'noun',
    weak: true,
    cue: report,
    source: owner,
    content: nounIs,
    example: {
      text: 'Her claim is that the bridge is closed.',
      source: 'Her',
      cue: 'claim is',
      content: 'that the bridge is closed',
    },
    not: ['The claim is that the bridge is closed.', 'Her critic is that the bridge is closed.'],
  },
  {
    id: 'made-claim-that',
    family: 'noun',
    weak: true,
    cue: report,
    source: giver,
    content: nounThat(true),
    example: {
      text: 'Anna Berg issued the warning that the bridge is closed.',
      source: 'Anna Berg',
      cue: 'issued the warning',
      content: 'that the bridge is closed',
    },
    not: [
      'Anna Berg heard of the claim about the bridge.',
      'Anna Berg issued the critic that the bridge is closed.',
    ],
  },
  {
    id: 'claim-that',
    family: 'noun',
    weak: true,
    cue: report,
    source: ownerIfAny,
    content: nounThat(false),
    example: {
      text: "It ended with Carl Dahl's claim that the bridge is closed.",
      source: 'Carl Dahl',
      cue: 'claim',
      content: 'that the bridge is closed',
    },
    not: [
      'The claim that surprised the town was made.',
      "It ended with Carl Dahl's critic that the bridge is closed.",
    ],
  },
  {
    id: 'made-criticism-of',
    family: 'noun',
    matter: true,
    weak: true,
    cue: report,
    source: giver,
    content: nounAbout(true),
    example: {
      text: 'Anna Berg launched an attack on the bridge.',
      source: 'Anna Berg',
      cue: 'launched an attack on',
      content: 'the bridge',
    },
    not: ['Anna Berg saw an attack on the bridge.', 'Anna Berg launched an ally on the bridge.'],
  },
  {
    id: 'criticism-of',
    family: 'noun',
    matter: true,
    weak: true,
    cue: report,
    source: owner,
    content: nounAbout(false),
    example: {
      text: "Anna Berg's criticism of the bridge grew.",
      source: 'Anna Berg',
      cue: 'criticism of',
      content: 'the bridge',
    },
    not: ['The criticism of the bridge grew.', "Anna Berg's critic of the bridge came."],
  },
  {
    id: 'criticism-from',
    family: 'noun',
    matter: true,
    weak: true,
    cue: report,
    source: speakerAfter,
    content: nounAbout(false, true),
    example: {
      text: 'There was criticism of the bridge from Anna Berg.',
      source: 'Anna Berg',
      cue: 'criticism of',
      content: 'the bridge',
    },
    not: ['There was criticism of the bridge in May.', 'There was a critic of the bridge from Anna Berg.'],
  },
  {
    id: 'is-critic-of',
    family: 'noun',
    matter: true,
    weak: true,
    cue: inColumns('agent'),
    source: copulaSubject,
    content: agentOf,
    example: {
      text: 'Anna Berg is an outspoken critic of the bridge.',
      source: 'Anna Berg',
      cue: 'is an outspoken critic of',
      content: 'the bridge',
    },
    not: ['Anna Berg saw a critic of the bridge.'],
  },
]
