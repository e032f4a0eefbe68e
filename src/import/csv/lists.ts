import { slug } from '../../extraction/index.ts'
import type { Kinds } from './kinds.ts'

/** The records of a document, each once. */
export interface Lists {
  rows: Map<string, number>
  /** Adds what a name means, gives its id; `id` is the one that the row gives. */
  target: (name: string, row: number, id?: string) => string
  actor: (name: string, row: number, kind?: 'person' | 'organization', id?: string) => string
  position: (title: string, row: number, id?: string) => string
  claim: (text: string, row: number, id?: string) => string
  filled: Record<'actors' | 'positions' | 'events' | 'topics' | 'claims', object[]>
}

/** Gathers the records of one document. */
export function createLists(kinds: Kinds): Lists {
  const filled: Lists['filled'] = { actors: [], positions: [], events: [], topics: [], claims: [] }
  const rows = new Map<string, number>()
  const known = new Set<string>()
  const add = (
    list: keyof typeof filled,
    record: { id: string } & Record<string, unknown>,
    row: number,
  ): string => {
    if (!known.has(record.id)) {
      known.add(record.id)
      rows.set(`/${list}/${filled[list].length}`, row)
      filled[list].push(record)
    }
    return record.id
  }
  const named = (name: string, row: number, as: string, id?: string): string => {
    const country = kinds.countryOf(name)
    const own = id ?? country?.id ?? slug(name)
    if (as === 'topic' || as === 'event') return add(`${as}s`, { id: own, name }, row)
    const iso3 = as === 'state' && country !== undefined ? { iso3: country.iso3 } : {}
    return add('actors', { id: own, kind: as, name: country?.name ?? name, ...iso3 }, row)
  }
  return {
    rows,
    filled,
    target: (name, row, id) => named(name, row, kinds.ofTarget(name, id), id),
    actor: (name, row, kind, id) => named(name, row, kinds.ofActor(name, kind), id),
    position: (title, row, id) => add('positions', { id: id ?? slug(title), title }, row),
    claim: (text, row, id) => add('claims', { id: id ?? `#claim-${slug(text, 60)}`, text }, row),
  }
}
