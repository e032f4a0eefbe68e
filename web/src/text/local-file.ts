import { readSource } from '../../../src/extraction/input/read.ts'
import { sha256Of } from './hash.ts'

/** A file that is not the text of a document, and why. */
export interface Mismatch {
  problem: string
}

/**
 * The text of a file that a document's spans count: of its bytes, or of what the project's reader makes of it, whichever has
 * the hash. Nothing leaves the browser.
 */
export async function textIn(file: File, sha256: string): Promise<{ text: string } | Mismatch> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  const ofBytes = sha256Of(bytes)
  if (ofBytes === sha256) {
    const text = decoded(bytes)
    return text === undefined ? { problem: `${file.name} must be UTF-8.` } : { text }
  }
  let read: string | undefined
  try {
    read = readSource(bytes, file.name).text
  } catch {
    read = undefined // no text; its bytes have been compared
  }
  if (read !== undefined && sha256Of(read) === sha256) return { text: read }
  const inside = read === undefined || read === '' ? '' : `, and the text in it ${sha256Of(read)}`
  return {
    problem: `The file must be the text with the SHA-256 ${sha256}, but got: ${file.name}, which has ${ofBytes}${inside}.`,
  }
}

/** A byte order mark is a code point like any other: spans count it. */
function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
}
