import { hash } from 'node:crypto'
import type { ResolvedDocument } from './resolved.ts'

/**
 * SHA-256, 64 hex digits, of a resolved document and of the graph layout's version: equal means nothing to write.
 * What is hashed is canonical JSON (RFC 8785), for a resolved document has its keys sorted.
 */
export function contentHash(resolved: ResolvedDocument, layoutVersion: number | string): string {
  return hash('sha256', JSON.stringify({ layoutVersion, resolved }))
}
