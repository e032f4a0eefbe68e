import { type Country, countryNamed } from '../../extraction/index.ts'
import type { Mapping } from '../mapping.ts'
import type { Row } from './rows.ts'

/** What names mean, decided over the whole spreadsheet: an id has one type in all documents. */
export interface Kinds {
  ofActor: (name: string, kind?: 'person' | 'organization') => string
  ofTarget: (name: string, id?: string) => string
  countryOf: (name: string) => Country | undefined
  /** What nothing tells and was assumed: the names by what they were taken for. */
  guessed: ReadonlyMap<string, ReadonlySet<string>>
}

const organized =
  /\b(?:ministry|department|office|agency|council|committee|commission|government|party|army|forces?|guards?|corps|police|union|nations|organi[sz]ation|association|group|company|bank|court|parliament|congress|senate|house|embassy|brigades?|movement|news|times|post|press|tv|radio)\b/iu

/** Decides by the mapping, by the names of countries, and otherwise by whether somebody of that name speaks. */
export function kindsOf(rows: readonly Row[], { kinds: given = {} }: Mapping): Kinds {
  const speaking = new Set<string>()
  const inOffice = new Set<string>()
  for (const row of rows) {
    for (const name of namesIn(row, 'speaker')) {
      speaking.add(name)
      if (row.cell('office') !== undefined && row.cell('voice') !== 'NARRATOR') inOffice.add(name)
    }
    for (const field of ['addressees', 'via'] as const)
      for (const name of row.cells(field)) speaking.add(name)
  }
  const guessed = new Map<string, Set<string>>()
  const guess = (name: string, kind: string): string => {
    const names = guessed.get(kind) ?? new Set()
    guessed.set(kind, names.add(name))
    return kind
  }
  const countryOf = (name: string) =>
    given[name] === undefined || given[name] === 'state' ? countryNamed(name) : undefined
  const ofActor: Kinds['ofActor'] = (name, kind) => {
    const known = given[name] ?? (countryOf(name) === undefined ? kind : 'state')
    if (known !== undefined && known !== 'topic' && known !== 'event') return known
    if (inOffice.has(name)) return 'person'
    return guess(name, organized.test(name) ? 'organization' : 'person')
  }
  return {
    guessed,
    countryOf,
    ofActor,
    ofTarget: (name, id) => {
      const known = given[name] ?? (countryOf(name) === undefined ? undefined : 'state')
      if (known !== undefined) return known
      if (speaking.has(name) || (id !== undefined && speaking.has(id))) return ofActor(name)
      return organized.test(name) ? guess(name, 'organization') : guess(name, 'topic')
    },
  }
}

/** Who is named in a row: by names beside the ids, where the row has both. */
export const namesIn = (row: Row, field: 'speaker' | 'about'): string[] => {
  const names = row.cells(field === 'speaker' ? 'speakerName' : 'aboutName')
  return names.length > 0 ? names : row.cells(field)
}
