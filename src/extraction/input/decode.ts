import { WhosaidError } from '../../errors.ts'
import { ascii, formOf } from './form.ts'

/** A text out of bytes, and how it had to be read where that was not plain. */
export interface Decoded {
  text: string
  note?: string
}

/**
 * Decodes the bytes of a text: by its byte order mark, as UTF-16 where every second byte is empty, as UTF-8, by the
 * encoding that it declares, else as windows-1252. Throws `INVALID_DOCUMENT` for what is no text, by its name.
 */
export function decode(bytes: Uint8Array): Decoded {
  const form = formOf(bytes)
  if (form !== undefined) throw refused(form)
  const { text, note } = decoded(bytes)
  const controls = [...text.slice(0, 100_000).matchAll(control)].length
  if (text.includes('\0') || controls > text.length / 20 + 5) throw refused('bytes that are no text')
  return { text: cleaned(text), ...(note === undefined ? {} : { note }) }
}

const refused = (what: string): WhosaidError =>
  new WhosaidError('INVALID_DOCUMENT', `a text must be plain text, Markdown or HTML, but got: ${what}`)

// A form feed or a vertical tab parts lines; other controls and what decoding could not read are noise.
const control = /[^\P{Cc}\t\n\r\f\v]|\ufffd/gu

function decoded(bytes: Uint8Array): Decoded {
  const [first, second, third] = bytes
  if (first === 0xef && second === 0xbb && third === 0xbf) return utf8(bytes.subarray(3))
  if (first === 0xff && second === 0xfe) return { text: read(bytes, 'utf-16le') }
  if (first === 0xfe && second === 0xff) return { text: read(bytes, 'utf-16be') }
  const wide = utf16(bytes)
  return wide === undefined ? utf8(bytes) : { text: read(bytes, wide), note: `read as ${wide.toUpperCase()}` }
}

const read = (bytes: Uint8Array, label: string): string => new TextDecoder(label).decode(bytes)

/** UTF-16 without a mark: of western text every second byte is empty, of any other hardly one. */
function utf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const empty = [0, 0]
  const looked = Math.min(bytes.length, 4096)
  for (let i = 0; i < looked; i++) if (bytes[i] === 0) empty[i % 2]!++
  const [even = 0, odd = 0] = empty
  if (odd > looked / 5 && even < looked / 50) return 'utf-16le'
  if (even > looked / 5 && odd < looked / 50) return 'utf-16be'
  return undefined
}

function utf8(bytes: Uint8Array): Decoded {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
  } catch {
    return otherwise(bytes)
  }
}

function otherwise(bytes: Uint8Array): Decoded {
  const text = read(bytes, 'utf-8')
  const bad = text.split('\ufffd').length - 1
  const good = [...text.slice(0, 1_000_000).matchAll(/[\u0080-\u{10ffff}]/gu)].length - bad
  // A few bytes that were cut or damaged on the way do not make it another encoding.
  if (good > 2 * bad) return { text, note: `${bad} damaged characters of UTF-8 are left out` }
  const declared = /(?:charset|encoding)\s*[=:]\s*["']?([\w.:-]+)/iu.exec(ascii(bytes, 0, 2048))?.[1]
  const label = declared === undefined || /^utf-?8$/iu.test(declared) ? undefined : labelOf(declared)
  return label === undefined
    ? { text: read(bytes, 'windows-1252'), note: 'not UTF-8, read as windows-1252' }
    : { text: read(bytes, label) }
}

function labelOf(declared: string): string | undefined {
  try {
    return new TextDecoder(declared).encoding
  } catch {
    return undefined
  }
}

/**
 * A text without what nobody sees: byte order marks, soft hyphens and zero-width characters, which would cut a name in
 * two; joiners and marks of direction stay where another script needs them. Lines end with a line feed.
 */
export function cleaned(text: string): string {
  return text
    .replaceAll(/\r\n?|[\f\v\u0085\u2028\u2029]/gu, '\n')
    .replaceAll(/[\u00ad\u200b\u2060\ufeff\ufffd]/gu, '')
    .replaceAll(/(?<=[\p{Script=Latin}\p{N}])[\u200c-\u200f\u202a-\u202e\u2066-\u2069]+/gu, '')
    .replaceAll(/[\u200c-\u200f\u202a-\u202e\u2066-\u2069]+(?=[\p{Script=Latin}\p{N}])/gu, '')
    .replaceAll(control, ' ')
}
