import type { Place } from '../../../errors.ts'
import type { Input } from './inputs.ts'
import { type Record, recordsIn } from './records.ts'

/** The ids that several documents of a run have with different content, with the places of all of them. */
export type Rivals = ReadonlyMap<string, readonly Place[]>

/**
 * Finds rivals before anything is loaded, since both are refused: one pass collects ids; only when an id comes twice does
 * a second pass compare contents. It keeps no document, only ids, places and hashes. Gives how many documents there are, and
 * the ids that it found, which are not all where a single document is not read ahead or an id does not stand first.
 */
export async function findRivals(
  inputs: readonly Input[],
  hashOf: (record: Record) => string | undefined,
  limit?: number,
): Promise<{ rivals: Rivals; count: number; ids: ReadonlySet<string> }> {
  // A single file with a single document has no rival, and reading it twice is for nothing.
  if (inputs.length === 0 || (inputs.length === 1 && inputs[0]?.format !== 'jsonl')) {
    return { rivals: new Map(), count: inputs.length, ids: new Set() }
  }
  let count = 0
  const seen = new Set<string>()
  const twice = new Map<string, { places: Place[]; hashes: Set<string | undefined> }>()
  for await (const record of all(inputs, limit)) {
    count++
    const id = record.likelyId()
    if (id === undefined) continue
    if (seen.has(id)) twice.set(id, { places: [], hashes: new Set() })
    seen.add(id)
  }
  if (twice.size === 0) return { rivals: new Map(), count, ids: seen }
  for await (const record of all(inputs, limit)) {
    if (!twice.has(record.likelyId() ?? '')) continue
    const same = twice.get(record.id() ?? '')
    same?.places.push(record.place)
    same?.hashes.add(hashOf(record))
  }
  const rivals = [...twice].filter(([, { hashes }]) => hashes.size > 1 || hashes.has(undefined))
  return { rivals: new Map(rivals.map(([id, { places }]) => [id, places])), count, ids: seen }
}

async function* all(inputs: readonly Input[], limit?: number): AsyncGenerator<Record> {
  for (const input of inputs) yield* recordsIn(input, limit)
}
