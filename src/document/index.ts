import type { Readable } from 'node:stream'
import type { Place, Problem } from '../errors.ts'
import { openInputs } from './read/inputs.ts'
import { compared, type Held, nothingHeld } from './read/compare.ts'
import { allRecords, idOf, type RawDocument } from './read/records.ts'
import { findRivals, type InputSummary, type Rivals } from './read/rivals.ts'
import { examineData, fingerprint } from './read/examine.ts'
import { describePlace, locate, placed } from './read/locate.ts'
import type { ResolvedDocument } from './resolved.ts'
import { safe } from './parse/safe.ts'
import { butGot, type Fault } from './say.ts'

export { anchor, searchable } from './anchor.ts'
export { parseDate } from './dates.ts'
export { toFile } from './file.ts'
export { contentHash } from './hash.ts'
export { maxDocumentBytes } from './parse.ts'
export type * from './resolved.ts'
export { documentSchema, type DocumentFile } from './shape.ts'

/** What became of one document of the input. */
export type Read =
  /** `locate` tells where the document describes an id of the graph. */
  { place: Place; document: ResolvedDocument; locate: (id: string) => Place } | Refused

/** A document that breaks rules; `data` is what its file holds, where that could be parsed. */
export interface Refused {
  place: Place
  problems: Problem[]
  data?: unknown
}

export interface ReadOptions {
  /** The largest document in bytes; {@link maxDocumentBytes} by default. */
  limit?: number
  stdin?: Readable
  /** How many documents are enough to be compared with a graph's on threads of their own; 10,000 by default. */
  many?: number
  /** Told once, before the first document, what there is. */
  onFound?: (found: InputSummary) => void
}

/**
 * Reads the documents in files, folders and `-` (standard input), one at a time and in order; memory does not grow with
 * their number beyond ids, places and hashes. Documents with one id and different content are all refused.
 */
export async function* readDocuments(
  paths: readonly string[],
  options: ReadOptions = {},
): AsyncGenerator<Read> {
  for await (const one of readAgainst(nothingHeld, paths, options)) if (!('unchanged' in one)) yield one
}

/** The same beside what a graph holds: of many documents that are unchanged it gives only that they are. */
export async function* readAgainst(
  graph: Held,
  paths: readonly string[],
  options: ReadOptions = {},
): AsyncGenerator<(Read & { held?: string | undefined }) | { unchanged: true }> {
  const { limit, stdin = process.stdin, many, onFound } = options
  await using inputs = await openInputs(paths, stdin)
  const { rivals, found } = await findRivals(inputs.list, ({ parsed }) => fingerprint(parsed(), 0), limit)
  onFound?.(found)
  const records = allRecords(inputs.list, limit)
  for await (const { record, held, unchanged } of compared(records, graph, found, limit, many)) {
    yield unchanged ? { unchanged } : { ...examineRecord(record, rivals), held }
  }
}

function examineRecord({ place, parsed }: RawDocument, rivals: Rivals): Read {
  const { data, faults: unread, lineOf } = parsed()
  const examined = examineData({ data, faults: unread, lineOf })
  const faults = 'faults' in examined ? examined.faults : []
  const rival = rivalFault(rivals, idOf(data), place)
  if (rival !== undefined) faults.push(rival)
  if ('faults' in examined || faults.length > 0) {
    const problems = faults.map(fault => placed(fault, place, lineOf))
    return { place, problems, ...(data !== undefined && { data }) }
  }
  const { document, file } = examined
  return { place, document, locate: id => locate(id, place, file, lineOf) }
}

/** Checks and resolves data that is at hand, such as an object that a program made. */
export function readData(data: unknown): { document: ResolvedDocument } | { problems: Problem[] } {
  const examined = examineData({ ...safe(data), lineOf: () => undefined })
  return 'faults' in examined ? { problems: examined.faults } : { document: examined.document }
}

function rivalFault(rivals: Rivals, id: string | undefined, place: Place): Fault | undefined {
  const places = (id === undefined ? undefined : rivals.get(id))?.map(describePlace)
  if (places === undefined) return undefined
  const others = places.filter(other => other !== describePlace(place))
  const rule = 'documents of one run with one id have one content'
  return {
    pointer: '/document/id',
    rule: 'rival-documents',
    message: butGot(`${rule} (also ${others.join(', ')})`, id),
  }
}
