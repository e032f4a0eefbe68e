import { fingerprint } from './examine.ts'
import type { Batch } from './hash-threads.ts'
import { parseBytes } from './entries.ts'

/** What the threads of hash-threads.ts run: gives the content hashes of a batch, undefined for a document that is refused. */
export default function hashesOf({ bytes, documents, layoutVersion, limit }: Batch): (string | undefined)[] {
  return documents.map(({ start, end }) =>
    fingerprint(parseBytes(bytes.subarray(start, end), 'json', limit), layoutVersion),
  )
}
