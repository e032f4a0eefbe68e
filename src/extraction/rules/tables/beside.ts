import { inColumns } from '../place.ts'
import type { Rule } from '../rule.ts'
import {
  openedThenQuoted,
  quotedThenName,
  quotedThenVerb,
  quotedWithAs,
  toldThenName,
  toldThenVerb,
  toldWithAs,
  toldWithBy,
} from '../parts/beside.ts'

const cue = inColumns('say', 'aside', 'clause', 'words')

/** A verb beside what is said: inside it or after it. */
export const besideRules: readonly Rule[] = [
  {
    id: 'quote-said-name',
    family: 'quotation',
    cue,
    ...quotedThenVerb,
    example: {
      text: '"The bridge," said Anna Berg, the mayor, "is closed."',
      source: 'Anna Berg, the mayor',
      cue: 'said',
      content: '"The bridge," … "is closed."',
    },
    not: ['"The bridge," Anna Berg said, "is closed."', '"The bridge is closed," condemned Anna Berg.'],
  },
  {
    id: 'said-name-quote',
    family: 'quotation',
    cue,
    ...openedThenQuoted,
    example: {
      text: 'Said Anna Berg, "The bridge is closed."',
      source: 'Anna Berg',
      cue: 'Said',
      content: '"The bridge is closed."',
    },
    not: ['Said Anna Berg, the bridge is closed.', 'Condemned Anna Berg, "The bridge is closed."'],
  },
  {
    id: 'told-said-name',
    family: 'inversion',
    cue,
    ...toldThenVerb,
    example: {
      text: 'The bridge is closed, said Anna Berg.',
      source: 'Anna Berg',
      cue: 'said',
      content: 'The bridge is closed',
    },
    not: ['When the bridge closed, said Anna Berg, it rained.', 'The bridge is closed, condemned Anna Berg.'],
  },
  {
    id: 'quote-as-name-said',
    family: 'quotation',
    cue,
    ...quotedWithAs,
    example: {
      text: '"The bridge is closed," as Anna Berg put it.',
      source: 'Anna Berg',
      cue: 'put it',
      content: '"The bridge is closed,"',
    },
    not: ['As Anna Berg put it, the bridge is closed.', '"The bridge is closed," as Anna Berg cherished.'],
  },
  {
    id: 'told-as-name-said',
    family: 'inversion',
    cue,
    ...toldWithAs,
    example: {
      text: 'The bridge is closed, as Anna Berg put it.',
      source: 'Anna Berg',
      cue: 'put it',
      content: 'The bridge is closed',
    },
    not: [
      'The bridge is as closed as Anna Berg said it was.',
      'The bridge is closed, as Anna Berg cherished.',
    ],
  },
  {
    id: 'told-as-said-by-name',
    family: 'inversion',
    cue,
    ...toldWithBy,
    example: {
      text: 'As reported by the Daily, the bridge is closed.',
      source: 'the Daily',
      cue: 'reported',
      content: 'the bridge is closed',
    },
    not: [
      'As cherished by Anna Berg, the bridge is closed.',
      'The bridge is closed as reported by the Daily.',
    ],
  },
  {
    id: 'quote-name-said',
    family: 'quotation',
    cue,
    ...quotedThenName,
    example: {
      text: '"The bridge," Anna Berg said on Monday, "is closed."',
      source: 'Anna Berg',
      cue: 'said',
      content: '"The bridge," … "is closed."',
    },
    not: ['"The bridge," which Anna Berg saw, "is closed."', '"The bridge is closed," Anna Berg cherished.'],
  },
  {
    id: 'told-name-said',
    family: 'inversion',
    cue,
    ...toldThenName,
    example: {
      text: 'The bridge, Anna Berg said, is closed.',
      source: 'Anna Berg',
      cue: 'said',
      content: 'The bridge … is closed',
    },
    not: ['The bridge, Anna Berg said to the town.', 'The bridge is closed, Anna Berg cherished.'],
  },
]
