import type { Readable } from 'node:stream'
import type { Place, Problem } from '../errors.ts'
import { type Fault, faultsOf } from './faults.ts'
import { butGot } from './messages.ts'
import { safe } from './parse/safe.ts'
import { compared, emptyGraph, type LoadedGraph } from './read/compare.ts'
import { allEntries, type Entry, idOf } from './read/entries.ts'
import { examineData, fingerprint } from './read/examine.ts'
import { openInputs } from './read/inputs.ts'
import { describePlace, locateId, problemsOf } from './read/locate.ts'
import { findRivals, type Rivals, type Survey } from './read/rivals.ts'
import type { ResolvedDocument } from './resolved.ts'

export { anchor, searchable } from './anchor.ts'
export { parseDate } from './dates.ts'
export { toFile } from './file.ts'
export { contentHash } from './hash.ts'
export { maxDocumentBytes } from './parse.ts'
export type * from './resolved.ts'
export { documentSchema, type DocumentFile } from './shape.ts'

/** What became of one document of the input. */
export type Read =
  /** `locate` gives the place where the document describes an id of the graph. */
  { place: Place; document: ResolvedDocument; locate: (id: string) => Place } | Refused

/** A document that breaks rules; `data` is what its file holds, where that could be parsed. */
export interface Refused {
  place: Place
  /** In the order of the file, at most a hundred and one that counts the others. */
  problems: Problem[]
  data?: unknown
}

export interface ReadOptions {
  /** The largest document in bytes; {@link maxDocumentBytes} by default. */
  limit?: number
  stdin?: Readable
  /** How many documents are enough to be compared with a graph's on threads of their own; 10,000 by default. */
  many?: number
  /** Called once, before the first document, with what there is. */
  onFound?: (survey: Survey) => void
}

/**
 * Reads the documents in files, folders and `-` (standard input), one at a time and in order; memory does not grow with
 * their number beyond ids, places and hashes. Documents with one id and different content are all refused.
 */
export async function* readDocuments(
  paths: readonly string[],
  options: ReadOptions = {},
): AsyncGenerator<Read> {
  for await (const one of readAgainst(emptyGraph, paths, options)) if (!('unchanged' in one)) yield one
}

/** Reads documents and compares them with a graph's: of many that are unchanged it gives only that they are. */
export async function* readAgainst(
  graph: LoadedGraph,
  paths: readonly string[],
  options: ReadOptions = {},
): AsyncGenerator<(Read & { loadedHash?: string | undefined }) | { unchanged: true }> {
  const { limit, stdin = process.stdin, many, onFound } = options
  await using inputs = await openInputs(paths, stdin, limit)
  const { rivals, survey } = await findRivals(inputs.list, ({ parsed }) => fingerprint(parsed(), 0), limit)
  onFound?.(survey)
  const entries = allEntries(survey.documents === 0 ? [] : inputs.list, limit)
  for await (const { entry, loadedHash, unchanged } of compared(entries, graph, survey, limit, many)) {
    yield unchanged ? { unchanged } : { ...readEntry(entry, rivals), loadedHash }
  }
}

function readEntry({ place, parsed }: Entry, rivals: Rivals): Read {
  const { data, faults: unread, locate } = parsed()
  const examined = examineData({ data, faults: unread })
  const faults = faultsOf('faults' in examined ? examined.faults : undefined)
  const rival = rivalFault(rivals, idOf(data), place)
  if (rival !== undefined) faults.add(rival)
  if ('faults' in examined || faults.total > 0) {
    return { place, problems: problemsOf(faults, place, locate), ...(data !== undefined && { data }) }
  }
  const { document, file } = examined
  return { place, document, locate: id => locateId(id, place, file, locate) }
}

/** Checks and resolves data that is at hand, such as an object that a program made. */
export function readData(data: unknown): { document: ResolvedDocument } | { problems: Problem[] } {
  const examined = examineData(safe(data))
  return 'faults' in examined
    ? { problems: problemsOf(examined.faults, {}, () => new Map()) }
    : { document: examined.document }
}

/** How many other places a rival names. */
const namedRivals = 3

function rivalFault(rivals: Rivals, id: string | undefined, place: Place): Fault | undefined {
  const places = id === undefined ? undefined : rivals.get(id)
  if (places === undefined) return undefined
  const own = describePlace(place)
  const others = places
    .slice(0, namedRivals + 1)
    .map(describePlace)
    .filter(other => other !== own)
    .slice(0, namedRivals)
  const more = places.length - 1 - others.length
  const also = `${others.join(', ')}${more > 0 ? ` and ${more} more` : ''}`
  return {
    pointer: '/document/id',
    rule: 'rival-documents',
    message: butGot(`documents of one run with one id must have one content (also ${also})`, id),
  }
}
