import type { Place } from '../../errors.ts'
import { endings, decode, parse, type Parsed } from '../parse.ts'
import { tooLarge } from '../parse/bytes.ts'
import { type Fault, isRecord } from '../say.ts'
import { type Bounded, bytesOf, linesOf } from './bytes.ts'
import type { Input } from './inputs.ts'

/** One document's place and text, not yet parsed. */
export interface RawDocument {
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

/** The documents of inputs one by one, in their order; what cannot be read is a record with faults. */
export async function* allRecords(inputs: readonly Input[], limit?: number): AsyncGenerator<RawDocument> {
  for (const input of inputs) yield* recordsIn(input, limit)
}

async function* recordsIn(input: Input, limit?: number): AsyncGenerator<RawDocument> {
  const { name, file, format } = input
  const place: Place = { file: name }
  try {
    if (format === undefined) {
      const known = Object.keys(endings).join(', ')
      yield broken(place, {
        pointer: '',
        rule: 'ending',
        message: `a file ends with ${known}, but got: ${name}`,
      })
    } else if (format === 'jsonl') {
      for await (const bounded of linesOf(file, limit)) {
        const record = recordOf({ ...place, line: bounded.line }, bounded, 'json', limit)
        if (record !== undefined) yield record
      }
    } else {
      yield recordOf(place, await bytesOf(file, limit), format, limit) ?? emptyFile(place)
    }
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
    const { message } = error
    yield broken(place, {
      pointer: '',
      rule: 'unreadable',
      message: `an input can be read, but got: ${message}`,
    })
  }
}

// Nothing for a blank line.
function recordOf(
  place: Place,
  bounded: Bounded,
  format: 'json' | 'yaml',
  limit?: number,
): RawDocument | undefined {
  if ('tooLarge' in bounded) return broken(place, tooLarge(bounded.tooLarge, limit))
  const { bytes } = bounded
  if (bytes[0] !== brace && isBlank(bytes)) return undefined
  let once: Parsed | undefined
  const parsed = (): Parsed => (once ??= parseBytes(bytes, format, limit))
  const id = () => idOf(format === 'json' ? jsonOf(decode(bytes, limit)) : parsed().data)
  const likelyId = () => firstId(bytes) ?? id()
  return { place, ...(format === 'json' && { json: bytes }), parsed, id, likelyId }
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

function emptyFile(place: Place): RawDocument {
  return broken(place, {
    pointer: '',
    rule: 'wrong-type',
    message: 'the file is an object, but got: nothing',
  })
}

function broken(place: Place, ...faults: Fault[]): RawDocument {
  return { place, parsed: () => unread(faults), id: () => undefined, likelyId: () => undefined }
}

/** Decodes and parses a document. */
export function parseBytes(bytes: Uint8Array, format: 'json' | 'yaml', limit?: number): Parsed {
  const text = decode(bytes, limit)
  return typeof text === 'string' ? parse(text, format) : unread(text.faults)
}

const unread = (faults: Fault[]): Parsed => ({ data: undefined, faults, lineOf: () => undefined })

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
