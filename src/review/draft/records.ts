import type { DocumentFile } from '../../document/index.ts'
import { eachReference } from '../../document/rules/references.ts'
import type { Item } from '../../document/shape.ts'
import { withList } from '../actions/parts/fields.ts'
import { counted, localId, put } from '../actions/parts/step.ts'
import { neededFor } from '../actions/take.ts'
import { described } from '../actions/things.ts'

/** A record that statements say, or, without them, the publisher. */
interface Said {
  statements?: string[]
}

type Party = NonNullable<Item<'events'>['parties']>[number]
const partyKey = ({ actor, role }: Party): string[] => [actor, role]

const keys = {
  tenures: ({ holder, position }: Item<'tenures'>) => [holder, position],
  affiliations: ({ actor, kind, with: other }: Item<'affiliations'>) => [actor, kind, other],
  claimLinks: ({ from, kind, to }: Item<'claimLinks'>) => [from, kind, to],
} as const

/**
 * The tenures, affiliations, parties and claim links that a draft's statements say, in a file that has taken these statements.
 * `ids` has those that say something new: their ids in the draft, and in the file. What a statement said before it gave way
 * to another goes, where the draft does not say it again. What other statements say stays, and so does the publisher's word;
 * of the draft's, what concerns something that a statement of `ids` names is taken where the file says nothing of it.
 */
export function withRecords(
  file: DocumentFile,
  draft: DocumentFile,
  ids: ReadonlyMap<string, string>,
): { file: DocumentFile; notes: string[] } {
  const own = new Set(ids.values())
  const named = new Set<string>()
  const taken = (draft.statements ?? []).filter(({ id }) => ids.has(localId(id)))
  eachReference({ document: draft.document, statements: taken }, id => named.add(id))
  named.delete(draft.document.publisher)
  const notes: string[] = []
  const merged = <T extends Said>(
    had: readonly T[],
    proposed: readonly T[],
    keyOf: (record: T) => readonly string[],
    what: string,
  ): readonly T[] => {
    const key = (record: T): string => JSON.stringify(keyOf(record))
    const said = new Map<string, T>()
    for (const record of proposed) {
      if (record.statements === undefined) {
        if (keyOf(record).some(id => named.has(id))) said.set(key(record), record)
        continue
      }
      const statements = record.statements.flatMap(id => ids.get(localId(id)) ?? [])
      if (statements.length > 0) said.set(key(record), { ...record, statements })
    }
    const kept = had.flatMap((record): T[] => {
      if (record.statements === undefined) return [record]
      const now = said.get(key(record))?.statements ?? []
      const statements = record.statements.filter(id => !own.has(localId(id)) || now.includes(localId(id)))
      const there = new Set(statements.map(localId))
      statements.push(...now.filter(id => !there.has(id)))
      // What statements said, the draft may have the publisher say.
      if (statements.length === 0) {
        const told = said.get(key(record))
        return told === undefined ? [] : [told]
      }
      return JSON.stringify(statements) === JSON.stringify(record.statements)
        ? [record]
        : [{ ...record, statements }]
    })
    const known = new Set(had.map(key))
    const fresh = [...said.values()].filter(record => !known.has(key(record)))
    if (kept.length < had.length)
      notes.push(`${counted(had.length - kept.length, what)} that the draft does not say goes`)
    if (fresh.length > 0) notes.push(`${counted(fresh.length, what)} more`)
    return fresh.length === 0 && kept.every((record, at) => record === had[at]) && kept.length === had.length
      ? had
      : [...kept, ...fresh]
  }
  const take = (list: keyof typeof keys, what: string): void => {
    const had = (file[list] ?? []) as Said[]
    const proposed = (draft[list] ?? []) as Said[]
    const next = merged(had, proposed, keys[list] as unknown as (record: Said) => readonly string[], what)
    if (next === had) return
    const needed = neededFor(draft, { [list]: next.filter(record => !had.includes(record)) })
    file = withList(described(file, needed), list, next)
  }
  take('tenures', 'tenure')
  take('affiliations', 'affiliation')
  take('claimLinks', 'claim link')

  const parties = new Map((draft.events ?? []).map(event => [event.id, event.parties ?? []]))
  for (const event of file.events ?? []) {
    const had: readonly Party[] = event.parties ?? []
    const next = merged<Party>(had, parties.get(event.id) ?? [], partyKey, 'party')
    if (next === had) continue
    const changed = put(event, 'parties', [...next])
    const needed = neededFor(draft, { events: [changed] }).filter(({ value }) => value.id !== event.id)
    const whole = described(file, needed)
    file = withList(
      whole,
      'events',
      (whole.events ?? []).map(one => (one.id === event.id ? changed : one)),
    )
  }
  return { file, notes }
}
