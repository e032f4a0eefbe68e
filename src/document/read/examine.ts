import { contentHash } from '../hash.ts'
import type { Parsed } from '../parse.ts'
import { resolve } from '../resolve.ts'
import type { ResolvedDocument } from '../resolved.ts'
import { check } from '../rules.ts'
import type { Fault } from '../say.ts'
import type { DocumentFile } from '../shape.ts'

/** A parsed document checked and resolved, or all that is wrong with it, from its characters to its meaning. */
export function examineData(
  parsed: Parsed,
): { document: ResolvedDocument; file: DocumentFile } | { faults: Fault[] } {
  if (parsed.data === undefined) return { faults: [...parsed.faults] }
  const checked = check(parsed.data)
  const faults = [...parsed.faults, ...('faults' in checked ? checked.faults : [])]
  return 'faults' in checked || faults.length > 0
    ? { faults }
    : { document: resolve(checked), file: checked.file }
}

/** The content hash of a document, equal for documents that mean the same; undefined for one that is refused. */
export function fingerprint(parsed: Parsed, layoutVersion: number): string | undefined {
  const examined = examineData(parsed)
  return 'document' in examined ? contentHash(examined.document, layoutVersion) : undefined
}
