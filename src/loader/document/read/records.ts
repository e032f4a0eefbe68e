import type { Place } from '../../../errors.ts'
import { endings, decode, parse, type Parsed } from '../parse.ts'
import { tooLarge } from '../parse/bytes.ts'
import type { Fault } from '../say.ts'
import { type Bounded, bytesOf, linesOf } from './bytes.ts'
import type { Input } from './inputs.ts'

/** One document's place and text, not yet parsed. */
export interface Record {
  place: Place
  /** Parses when asked, every time anew. */
  parsed: () => Parsed
  /** The same data at less cost and on less guarantees: enough to see the document's id. */
  glimpse: () => unknown
}

/** The documents of an input one by one; what cannot be read is a record with faults. */
export async function* recordsIn(input: Input, limit?: number): AsyncGenerator<Record> {
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
): Record | undefined {
  if ('tooLarge' in bounded) return broken(place, tooLarge(bounded.tooLarge, limit))
  const text = decode(bounded.bytes, limit)
  if (typeof text !== 'string') return broken(place, ...text.faults)
  if (text.trim() === '') return undefined
  const parsed = () => parse(text, format)
  return { place, parsed, glimpse: () => (format === 'json' ? glimpse(text) : parsed().data) }
}

function emptyFile(place: Place): Record {
  return broken(place, {
    pointer: '',
    rule: 'wrong-type',
    message: 'the file is an object, but got: nothing',
  })
}

function broken(place: Place, ...faults: Fault[]): Record {
  const parsed = () => ({ data: undefined, faults, lineOf: () => undefined })
  return { place, parsed, glimpse: () => undefined }
}

function glimpse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
