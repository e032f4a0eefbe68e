import { fingerprint } from './examine.ts'
import { parseBytes } from './entries.ts'

/** JSON documents in one piece of memory, which goes to a thread without being copied. */
export interface Batch {
  bytes: Uint8Array<ArrayBuffer>
  documents: { start: number; end: number }[]
  layoutVersion: number
  limit: number | undefined
}

/** What the threads of hash-threads.ts run: gives the content hashes of a batch, undefined for a document that is refused. */
export default function hashesOf({ bytes, documents, layoutVersion, limit }: Batch): (string | undefined)[] {
  return documents.map(({ start, end }) =>
    fingerprint(parseBytes(bytes.subarray(start, end), 'json', limit), layoutVersion),
  )
}
