import { isUtf8 } from 'node:buffer'
import type { Fault } from '../faults.ts'

/** The largest document that is read, in bytes of its file (or of its line in JSON Lines). */
export const maxDocumentBytes = 32 * 1024 * 1024

const strict = new TextDecoder('utf-8', { fatal: true })

/** Bytes as text: valid UTF-8 within the size limit, without a byte order mark; gives `{ fault }` otherwise. */
export function decode(bytes: Uint8Array, limit = maxDocumentBytes): string | { fault: Fault } {
  if (bytes.byteLength > limit) return { fault: tooLarge(bytes.byteLength, limit) }
  try {
    return strict.decode(bytes)
  } catch {
    const message = `a document must be valid UTF-8, but got: ${firstBad(bytes)}`
    return { fault: { pointer: '', rule: 'utf8', message } }
  }
}

/** The fault of a document above the size limit; `last` where its file is read no further. */
export function tooLarge(size: number, limit = maxDocumentBytes, last = false): Fault {
  const advice = 'leave out `text` (offsets and sha256 are enough) or split the document'
  return {
    pointer: '',
    rule: 'size',
    message: `a document must have at most ${limit} bytes (${advice}), but got: ${size} bytes${last ? ', and nothing after them is read' : ''}`,
  }
}

// Decoding puts U+FFFD where a byte is wrong; the first that the input does not spell out itself is the place.
function firstBad(bytes: Uint8Array): string {
  const from = badPart(bytes)
  const decoded = new TextDecoder('utf-8').decode(bytes.subarray(from, from + 2 * partBytes))
  const encoder = new TextEncoder()
  let offset = from + (from === 0 && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0)
  for (const character of decoded) {
    const expected = encoder.encode(character)
    if (expected.some((byte, i) => bytes[offset + i] !== byte)) break
    offset += expected.length
  }
  return `byte 0x${(bytes[offset] ?? 0).toString(16).padStart(2, '0')} at offset ${offset}`
}

const partBytes = 1 << 16

// Where a part begins, at the beginning of a character, in which a byte is wrong: character by character would take seconds.
function badPart(bytes: Uint8Array): number {
  let from = 0
  for (;;) {
    let to = from + partBytes
    while (((bytes[to] ?? 0) & 0xc0) === 0x80 && to < from + partBytes + 3) to++
    if (to >= bytes.length || !isUtf8(bytes.subarray(from, to))) return from
    from = to
  }
}
