import type { Place } from '../../errors.ts'
import { type Fault, faultsOf } from '../faults.ts'
import { isRecord } from '../messages.ts'
import { decode, endings, parse, type Parsed } from '../parse.ts'
import { tooLarge } from '../parse/bytes.ts'
import { type Bounded, bytesOf, linesOf } from './bytes.ts'
import { yamlDocuments } from './yaml-documents.ts'
import type { Input } from './inputs.ts'

/** One document of the input: its place and its bytes, not yet parsed. */
export interface Entry {
  place: Place
  /** Its bytes, where they are to be parsed as JSON. */
  json?: Uint8Array
  /** Parses when first asked. */
  parsed: () => Parsed
  /** The id that the document gives itself, if it gives one, whatever else is wrong with it. */
  id: () => string | undefined
  /** The same at less cost: an id that stands first is taken as it stands, so that it may be another's, or of no document. */
  likelyId: () => string | undefined
}

/** The documents of inputs one by one, in their order; what cannot be read is an entry with a fault. */
export async function* allEntries(inputs: readonly Input[], limit?: number): AsyncGenerator<Entry> {
  for (const input of inputs) yield* entriesIn(input, limit)
}

async function* entriesIn(input: Input, limit?: number): AsyncGenerator<Entry> {
  const { name, source, format, fault } = input
  const place: Place = { file: name }
  const refused = (rule: string, message: string): Entry => broken(place, { pointer: '', rule, message })
  if (fault !== undefined) {
    yield broken(place, fault)
    return
  }
  try {
    if (format === undefined) {
      const rule = `the name of a document file must end with ${Object.keys(endings).join(', ')}`
      yield refused('ending', `${rule}, but got: ${name}`)
    } else if (format === 'jsonl') {
      for await (const bounded of linesOf(source, limit)) {
        const entry = entryOf({ ...place, line: bounded.line }, bounded, 'json', limit)
        if (entry !== undefined) yield entry
      }
    } else {
      const bounded = await bytesOf(source, limit)
      const parts = format === 'yaml' && 'bytes' in bounded ? yamlDocuments(bounded.bytes) : []
      if (parts.length < 2) yield entryOf(place, bounded, format, limit) ?? emptyFile(place)
      for (const { line, ...part } of parts.length < 2 ? [] : parts) {
        const entry = entryOf({ ...place, line }, part, format, limit)
        if (entry !== undefined) yield entry
      }
    }
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
    yield refused('unreadable', `a document file must be readable, but got: ${error.message}`)
  }
}

// Nothing for a blank line.
function entryOf(place: Place, bounded: Bounded, format: 'json' | 'yaml', limit?: number): Entry | undefined {
  if ('tooLarge' in bounded) return broken(place, tooLarge(bounded.tooLarge, limit, bounded.last))
  const { bytes } = bounded
  if (bytes[0] !== brace && isBlank(bytes)) return undefined
  let once: Parsed | undefined
  const parsed = (): Parsed => (once ??= fromLine(parseBytes(bytes, format, limit), place.line))
  const id = () => idOf(format === 'json' ? jsonOf(decode(bytes, limit)) : parsed().data)
  const likelyId = () => firstId(bytes) ?? id()
  return { place, ...(format === 'json' && { json: bytes }), parsed, id, likelyId }
}

// What is one of several documents in a file begins at a line of it.
function fromLine(parsed: Parsed, first = 1): Parsed {
  if (first === 1) return parsed
  const locate: Parsed['locate'] = pointers => {
    const positions = [...parsed.locate(pointers)]
    return new Map(positions.map(([pointer, at]) => [pointer, { ...at, line: at.line + first - 1 }]))
  }
  return { ...parsed, locate }
}

const brace = 0x7b

function isBlank(bytes: Uint8Array): boolean {
  return new TextDecoder().decode(bytes).trim() === ''
}

// The id stands in the first line of nearly every document that a program wrote. It is copied out of the bytes, for a part
// of a longer string would keep all of that in memory.
function firstId(bytes: Uint8Array): string | undefined {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 250))
  const [whole, id] =
    /^\{\s*"document"\s*:\s*\{\s*"id"\s*:\s*"([\w.:/-]+)"/.exec(start.toString('latin1')) ?? []
  if (whole === undefined || id === undefined) return undefined
  return start.toString('latin1', whole.length - 1 - id.length, whole.length - 1)
}

function emptyFile(place: Place): Entry {
  return broken(place, {
    pointer: '',
    rule: 'wrong-type',
    message: 'the file must be an object, but got: nothing',
  })
}

function broken(place: Place, fault: Fault): Entry {
  return { place, parsed: () => unread(fault), id: () => undefined, likelyId: () => undefined }
}

/** Decodes and parses a document. */
export function parseBytes(bytes: Uint8Array, format: 'json' | 'yaml', limit?: number): Parsed {
  const text = decode(bytes, limit)
  return typeof text === 'string' ? parse(text, format) : unread(text.fault)
}

function unread(fault: Fault): Parsed {
  return { data: undefined, faults: faultsOf({ kept: [fault], total: 1 }), locate: () => new Map() }
}

function jsonOf(text: ReturnType<typeof decode>): unknown {
  try {
    return typeof text === 'string' ? JSON.parse(text) : undefined
  } catch {
    return undefined
  }
}

/** The id in a document's data. */
export function idOf(data: unknown): string | undefined {
  const document = isRecord(data) ? data['document'] : undefined
  const id = isRecord(document) ? document['id'] : undefined
  return typeof id === 'string' ? id : undefined
}
