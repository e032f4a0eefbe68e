import { fold } from '../document/search/fold.ts'
import { readDocuments } from '../document/index.ts'
import { dateKey } from '../loader/date-keys.ts'
import { sha256 } from '../document/rules/texts.ts'
import type { Place, Problem } from '../errors.ts'

/** A document whose body is the one of an earlier document, and where it stands. */
export interface Reprint {
  place: Place
  id: string
  /** The earliest document with that body: the first by `publishedAt`, then by id. */
  first: string
  /** Whether it says so already. */
  marked: boolean
}

interface Printed {
  place: Place
  id: string
  key: string
  body: string
  reprints: readonly string[]
}

/** Finds the reprints among document files; `refused` is told what the loader would not take. Holds no text. */
export async function findReprints(
  paths: readonly string[],
  refused: (problems: readonly Problem[]) => void,
): Promise<Reprint[]> {
  const printed: Printed[] = []
  // A document without its text is known by the hash of it, which another one may have beside the text.
  const bodies = new Map<string, string>()
  for await (const read of readDocuments(paths)) {
    if (!('document' in read)) {
      refused(read.problems)
      continue
    }
    const { id, text, sha256: hash, publishedAt, derivedFrom } = read.document.document
    const body = text === undefined ? hash : sha256(fold(text.normalize('NFC')).trim())
    if (body === undefined) continue
    if (text !== undefined && hash !== undefined) bodies.set(hash, body)
    const reprints = derivedFrom.filter(({ kind }) => kind === 'REPRINTS').map(({ document }) => document)
    printed.push({ place: read.place, id, key: dateKey(publishedAt, id), body, reprints })
  }
  const groups = Map.groupBy(printed, ({ body }) => bodies.get(body) ?? body)
  return [...groups.values()].flatMap(group => {
    const first = group.reduce((best, other) => (other.key < best.key ? other : best)).id
    return group
      .filter(({ id }) => id !== first)
      .map(({ place, id, reprints }) => ({ place, id, first, marked: reprints.includes(first) }))
  })
}
