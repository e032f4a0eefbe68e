import type { Readable } from 'node:stream'
import type { Place, Problem } from '../../errors.ts'
import { openInputs } from './read/inputs.ts'
import { recordsIn } from './read/records.ts'
import { findRivals, idOf, type Rivals } from './read/rivals.ts'
import { examineData, fingerprint } from './read/examine.ts'
import type { ResolvedDocument } from './resolved.ts'
import type { DocumentFile } from './shape.ts'
import type { Parsed } from './parse/yaml.ts'
import { safe } from './parse/safe.ts'
import { butGot, type Fault } from './say.ts'

export { anchor, searchable } from './anchor.ts'
export { dateKey, parseDate } from './dates.ts'
export { toFile } from './file.ts'
export { contentHash } from './hash.ts'
export { maxDocumentBytes } from './parse.ts'
export type * from './resolved.ts'
export { documentSchema, type DocumentFile } from './shape.ts'

/** What became of one document of the input. */
export type Read =
  | { place: Place; document: ResolvedDocument; locate: (id: string) => Place }
  | { place: Place; problems: Problem[] }

export interface ReadOptions {
  /** The largest document in bytes; {@link maxDocumentBytes} by default. */
  limit?: number
  stdin?: Readable
}

/**
 * Reads the documents in files, folders and `-` (standard input), one at a time and in order; memory does not grow with
 * their number beyond ids, places and hashes. Documents with one id and different content are all refused.
 */
export async function* readDocuments(
  paths: readonly string[],
  options: ReadOptions = {},
): AsyncGenerator<Read> {
  const { limit, stdin = process.stdin } = options
  await using inputs = await openInputs(paths, stdin)
  const rivals = await findRivals(inputs.list, record => fingerprint(record.parsed()), limit)
  for (const input of inputs.list) {
    for await (const { place, parsed } of recordsIn(input, limit)) {
      const data = parsed()
      const examined = examineData(data)
      const faults = 'faults' in examined ? examined.faults : []
      const rival = rivalFault(rivals, idOf(data), place)
      if (rival !== undefined) faults.push(rival)
      if (faults.length === 0 && 'document' in examined) {
        const { document } = examined
        yield { place, document, locate: id => locate(id, place, document, data) }
      } else yield { place, problems: faults.map(fault => placed(fault, place, data)) }
    }
  }
}

/** Checks and resolves data that is at hand, such as an object that a program made. */
export function readData(data: unknown): { document: ResolvedDocument } | { problems: Problem[] } {
  const examined = examineData({ ...safe(data), lineOf: () => undefined })
  return 'faults' in examined ? { problems: examined.faults } : examined
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

/** Where a document describes an id of the graph, for whoever finds out later that it cannot be. */
function locate(id: string, place: Place, { document }: ResolvedDocument, { data, lineOf }: Parsed): Place {
  const pointer = id === document.id ? '/document/id' : pointerTo(id, document.id, data as DocumentFile)
  const line = place.line ?? lineOf(pointer)
  return { ...place, pointer, ...(line === undefined ? {} : { line }) }
}

function pointerTo(id: string, documentId: string, file: DocumentFile): string {
  for (const list of ['actors', 'positions', 'events', 'topics', 'claims'] as const) {
    const at = (file[list] ?? []).findIndex(item => item.id === id || `${documentId}${item.id}` === id)
    if (at >= 0) return `/${list}/${at}/id`
  }
  return ''
}

function describePlace({ file, line }: Place): string {
  return line === undefined ? String(file) : `${file}:${line}`
}

function placed(fault: Fault, place: Place, { lineOf }: Parsed): Problem {
  const line = place.line ?? lineOf(fault.pointer)
  return { ...place, ...fault, ...(line === undefined ? {} : { line }) }
}
