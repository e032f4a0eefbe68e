import type { DescribedType } from '../../../../src/review/protocol.ts'

type Editor =
  | { kind: 'thing'; type: DescribedType }
  | { kind: 'actors' }
  | { kind: 'about' | 'claims' | 'spans' }
  | { kind: 'form' | 'voice' | 'act' }
  | { kind: 'text'; long?: boolean; optional?: boolean; hint?: string }

/** A field of a statement that can be mended, and the letter that opens it. */
export interface MendField {
  key: string
  name:
    | 'speaker'
    | 'spokenAs'
    | 'speakerMention'
    | 'cue'
    | 'form'
    | 'voice'
    | 'act'
    | 'saidAt'
    | 'addressees'
    | 'about'
    | 'claims'
    | 'text'
    | 'quote'
    | 'via'
    | 'madeAt'
    | 'spans'
  label: string
  editor: Editor
}

const date = 'EDTF: 2019, 2019-12, 2019-12-30, or an interval such as 2019-10/2019-12-27.'

export const mendFields: readonly MendField[] = [
  { key: 's', name: 'speaker', label: 'Speaker', editor: { kind: 'thing', type: 'actor' } },
  { key: 'j', name: 'speaker', label: 'Joint speakers', editor: { kind: 'actors' } },
  { key: 'o', name: 'spokenAs', label: 'Office', editor: { kind: 'thing', type: 'position' } },
  { key: 'n', name: 'speakerMention', label: 'Named as', editor: { kind: 'text' } },
  { key: 'c', name: 'cue', label: 'Cue', editor: { kind: 'text' } },
  { key: 'f', name: 'form', label: 'Form', editor: { kind: 'form' } },
  { key: 'v', name: 'voice', label: 'Voice', editor: { kind: 'voice' } },
  { key: 'a', name: 'act', label: 'Act', editor: { kind: 'act' } },
  { key: 'd', name: 'saidAt', label: 'Date', editor: { kind: 'text', hint: date } },
  { key: 't', name: 'addressees', label: 'Addressees', editor: { kind: 'actors' } },
  { key: 'b', name: 'about', label: 'About', editor: { kind: 'about' } },
  { key: 'l', name: 'claims', label: 'Claims', editor: { kind: 'claims' } },
  { key: 'x', name: 'text', label: 'Text', editor: { kind: 'text', long: true, optional: false } },
  { key: 'q', name: 'quote', label: 'Quotation', editor: { kind: 'text', long: true } },
  { key: 'w', name: 'via', label: 'Relayed by', editor: { kind: 'actors' } },
  { key: 'e', name: 'madeAt', label: 'Made at', editor: { kind: 'thing', type: 'event' } },
  { key: 'p', name: 'spans', label: 'Places in the text', editor: { kind: 'spans' } },
]

/** Letters of the closed vocabularies. */
export const formKeys = { DIRECT: 'd', INDIRECT: 'i', MIXED: 'm' } as const
export const voiceKeys = { ATTRIBUTED: 'a', NARRATOR: 'n' } as const
export const actKeys = {
  INFORM: 'i',
  AGREE: 'g',
  SUPPORT: 's',
  CONCEDE: 'c',
  REQUEST: 'q',
  ACCUSE: 'a',
  REJECT: 'r',
  THREATEN: 't',
  CLAIM_RESPONSIBILITY: 'l',
} as const
/** The digits that accept a statement as an act. */
export const acceptKeys = [
  ['1', 'INFORM'],
  ['2', 'AGREE'],
  ['3', 'SUPPORT'],
  ['4', 'CONCEDE'],
  ['5', 'REQUEST'],
  ['6', 'ACCUSE'],
  ['7', 'REJECT'],
  ['8', 'THREATEN'],
  ['9', 'CLAIM_RESPONSIBILITY'],
] as const
export type Act = (typeof acceptKeys)[number][1]
export const stanceKeys = { FAVOR: 'f', AGAINST: 'a', NEUTRAL: 'n' } as const
export const verbKeys = { ASSERTS: 'a', DENIES: 'd', LEAVES_OPEN: 'l', ASKS: 'k' } as const

/** The pairs of a record, with their types. */
export const entriesOf = <K extends string, V>(record: Readonly<Record<K, V>>): [K, V][] =>
  Object.entries(record) as [K, V][]
