import { WhosaidError } from '../../errors.ts'
import type { Mapping } from '../mapping.ts'

/** What a column can hold: the columns of the export, and others that a spreadsheet may have. */
// prettier-ignore
const fields = [
  'id', 'speaker', 'speakerName', 'speakerMention', 'spokenAs', 'office', 'voice', 'form', 'act', 'cue',
  'saidAt', 'quote', 'text', 'language', 'addressees', 'via', 'about', 'aboutName', 'stance', 'as',
  'claims', 'verb', 'hedge', 'claimText', 'utterance', 'doubt', 'checkedBy', 'document', 'documentTitle',
  'publisher', 'publishedAt', 'url', 'spans',
] as const
export type Field = (typeof fields)[number]

/** Other names of columns. */
const others: Readonly<Record<string, Field>> = {
  who: 'speaker',
  date: 'saidAt',
  'said at': 'saidAt',
  quotation: 'quote',
  link: 'url',
  source: 'url',
  title: 'documentTitle',
  target: 'about',
  position: 'office',
}

/** What the export computes from other columns. */
const computed = new Set(['saidFrom', 'saidTo', 'superseded'])

export interface Columns {
  /** The place of each field in a row. */
  places: ReadonlyMap<Field, number>
  /** The name of the column of each field, for messages. */
  names: ReadonlyMap<Field, string>
  /** Columns that are not read. */
  unread: readonly string[]
}

/** Finds what each column holds: as the mapping says, else by its name. */
export function columnsOf(
  header: readonly string[],
  { columns: mapped = {} }: Mapping,
  file: string,
): Columns {
  const places = new Map<Field, number>()
  const taken = new Set<number>()
  for (const [field, name] of Object.entries(mapped)) {
    if (!isField(field)) throw wrong(`columns of a mapping must be among ${fields.join(', ')}`, field)
    const at = header.indexOf(name)
    if (at < 0) throw wrong(`${file} must have the column that the mapping names for ${field}`, name)
    places.set(field, at)
    taken.add(at)
  }
  for (const [at, name] of header.entries()) {
    const field =
      fields.find(one => one.toLowerCase() === name.trim().toLowerCase()) ?? others[name.trim().toLowerCase()]
    if (field === undefined || taken.has(at) || places.has(field)) continue
    places.set(field, at)
    taken.add(at)
  }
  const names = new Map([...places].map(([field, at]) => [field, header[at] ?? field]))
  const unread = header.filter((name, at) => !taken.has(at) && !computed.has(name))
  if (!places.has('speaker') || !(places.has('quote') || places.has('text')))
    throw wrong(`${file} must have a column for the speaker, and one for quote or text`, header.join(', '))
  return { places, names, unread }
}

const isField = (name: string): name is Field => (fields as readonly string[]).includes(name)

const wrong = (rule: string, got: string): WhosaidError =>
  new WhosaidError('WRONG_USE', `${rule}, but got: ${got}`)
