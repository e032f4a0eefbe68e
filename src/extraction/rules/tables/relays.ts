import { inColumns, subject } from '../place.ts'
import type { Rule } from '../rule.ts'
import { quotedAsSaying, quotedObject, wasQuotedAsSaying } from '../parts/relayed.ts'

const cue = inColumns('relays')

/** Somebody's words, passed on by somebody else. */
export const relayRules: readonly Rule[] = [
  {
    id: 'quoted-as-saying',
    family: 'clause',
    cue,
    source: quotedObject,
    content: quotedAsSaying,
    example: {
      text: 'The Daily quoted Anna Berg as saying that the bridge is closed.',
      source: 'Anna Berg',
      cue: 'quoted … as saying',
      content: 'that the bridge is closed',
    },
    not: [
      'The Daily quoted Anna Berg as a witness.',
      'The Daily praised Anna Berg as saying that the bridge is closed.',
    ],
  },
]

/** The same, where whoever is quoted is the subject. */
export const relayedRules: readonly Rule[] = [
  {
    id: 'was-quoted-as-saying',
    family: 'clause',
    cue,
    source: place => subject(place) ?? undefined,
    content: wasQuotedAsSaying,
    example: {
      text: 'Anna Berg was quoted by the Daily as saying that the bridge is closed.',
      source: 'Anna Berg',
      cue: 'was quoted … as saying',
      content: 'that the bridge is closed',
    },
    not: [
      'Anna Berg was quoted by the Daily as a witness.',
      'Anna Berg was praised as saying that the bridge is closed.',
    ],
  },
]
