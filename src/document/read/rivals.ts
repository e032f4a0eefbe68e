import type { Place } from '../../errors.ts'
import type { Input } from './inputs.ts'
import { allRecords, type RawDocument } from './records.ts'

/** The ids that several documents of a run have with different content, with the places of all of them. */
export type Rivals = ReadonlyMap<string, readonly Place[]>

/** What a first pass over the inputs of a run found, before any document is checked. */
export interface InputSummary {
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
  hashOf: (record: RawDocument) => string | undefined,
  limit?: number,
): Promise<{ rivals: Rivals; found: InputSummary }> {
  // A single file with a single document has no rival, and reading it twice is for nothing.
  if (inputs.length === 0 || (inputs.length === 1 && inputs[0]?.format !== 'jsonl')) {
    return { rivals: new Map(), found: { documents: inputs.length, ids: new Set(), repeated: new Set() } }
  }
  let documents = 0
  const seen = new Set<string>()
  const twice = new Map<string, { places: Place[]; hashes: Set<string | undefined> }>()
  for await (const record of allRecords(inputs, limit)) {
    documents++
    const id = record.likelyId()
    if (id === undefined) continue
    if (seen.has(id)) twice.set(id, { places: [], hashes: new Set() })
    seen.add(id)
  }
  const found = { documents, ids: seen, repeated: new Set(twice.keys()) }
  if (twice.size === 0) return { rivals: new Map(), found }
  for await (const record of allRecords(inputs, limit)) {
    if (!twice.has(record.likelyId() ?? '')) continue
    const same = twice.get(record.id() ?? '')
    same?.places.push(record.place)
    same?.hashes.add(hashOf(record))
  }
  const rivals = [...twice].filter(([, { hashes }]) => hashes.size > 1 || hashes.has(undefined))
  return { rivals: new Map(rivals.map(([id, { places }]) => [id, places])), found }
}
