import type { Place } from '../../errors.ts'
import type { Input } from './inputs.ts'
import { allEntries, type Entry } from './entries.ts'

/** The ids that several documents of a run have with different content, with the places of all of them. */
export type Rivals = ReadonlyMap<string, readonly Place[]>

/** What one pass over the inputs of a run counts, before any document is read for good. */
export interface Survey {
  /** How many documents there are. */
  documents: number
  /** Their ids in their order: nearly all, for a single document is not read ahead. */
  ids: ReadonlySet<string>
  /** Those that come more than once. */
  repeated: ReadonlySet<string>
}

/**
 * Finds rivals before anything is loaded, since both are refused: one pass collects ids; only when an id comes twice does
 * a second pass compare contents. It keeps no document, only ids, places and hashes.
 */
export async function findRivals(
  inputs: readonly Input[],
  hashOf: (entry: Entry) => string | undefined,
  limit?: number,
): Promise<{ rivals: Rivals; survey: Survey }> {
  let documents = 0
  const seen = new Set<string>()
  const twice = new Map<string, { places: Place[]; hashes: Set<string | undefined> }>()
  const see = (entry: Entry): void => {
    const id = entry.likelyId()
    if (id === undefined) return
    if (seen.has(id)) twice.set(id, { places: [], hashes: new Set() })
    seen.add(id)
  }
  // A single document has no rival, and to look for its id might take as long as to read it.
  const isSingle = inputs.length < 2 && inputs.every(({ format }) => format === 'json')
  let first: Entry | undefined
  for await (const entry of isSingle ? [] : allEntries(inputs, limit)) {
    documents++
    if (documents === 1) first = entry
    else see(entry)
    if (documents === 2) see(first!)
  }
  if (isSingle) documents = inputs.length
  const survey = { documents, ids: seen, repeated: new Set(twice.keys()) }
  if (twice.size === 0) return { rivals: new Map(), survey }
  for await (const entry of allEntries(inputs, limit)) {
    if (!twice.has(entry.likelyId() ?? '')) continue
    const same = twice.get(entry.id() ?? '')
    same?.places.push(entry.place)
    same?.hashes.add(hashOf(entry))
  }
  const rivals = [...twice].filter(([, { hashes }]) => hashes.size > 1 || hashes.has(undefined))
  return { rivals: new Map(rivals.map(([id, { places }]) => [id, places])), survey }
}
