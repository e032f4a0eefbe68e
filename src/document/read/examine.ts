import { type Faults, faultsOf } from '../faults.ts'
import { contentHash } from '../hash.ts'
import type { Parsed } from '../parse.ts'
import { resolve } from '../resolve.ts'
import type { ResolvedDocument } from '../resolved.ts'
import { check } from '../rules.ts'
import type { DocumentFile } from '../shape.ts'

/** A parsed document checked and resolved, or all that is wrong with it, from its characters to its meaning. */
export function examineData({
  data,
  faults: before,
}: Pick<Parsed, 'data' | 'faults'>): { document: ResolvedDocument; file: DocumentFile } | { faults: Faults } {
  const faults = faultsOf(before)
  const checked = data === undefined ? undefined : check(data, faults)
  return checked === undefined || faults.total > 0
    ? { faults }
    : { document: resolve(checked), file: checked.file }
}

/** The content hash of a document, equal for documents that mean the same; undefined for one that is refused. */
export function fingerprint(parsed: Parsed, layoutVersion: number): string | undefined {
  const examined = examineData(parsed)
  return 'document' in examined ? contentHash(examined.document, layoutVersion) : undefined
}
