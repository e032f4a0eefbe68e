import { createHash } from 'node:crypto'
import type { ResolvedDocument } from './resolved.ts'

/** JSON with sorted keys and without spaces, as RFC 8785 (JSON Canonicalization Scheme) has it. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(inOrder(value))
}

// A copy whose keys stand in order, for the engine's own JSON is several times as fast as one written here. No key is a
// number, which an object would put first.
function inOrder(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.some(item => typeof item === 'object') ? value.map(inOrder) : value
  const given = value as Record<string, unknown>
  const copy: Record<string, unknown> = {}
  for (const key of sortedKeys(given)) {
    const item = given[key]
    copy[key] = typeof item === 'object' ? inOrder(item) : item
  }
  return copy
}

/** The keys that an object can go on with after those before, and all of them sorted once an object ended here. */
interface Keys {
  next: Map<string, Keys>
  sorted?: string[]
}
let known: Keys = { next: new Map() }
let shapes = 0

// Records of one kind have the same keys again and again, and finding their order is half as dear as sorting them.
function sortedKeys(value: Record<string, unknown>): readonly string[] {
  let keys = known
  for (const key in value) {
    const next = keys.next.get(key) ?? { next: new Map<string, Keys>() }
    keys.next.set(key, next)
    keys = next
  }
  if (keys.sorted !== undefined) return keys.sorted
  if (shapes++ > 1000) [known, shapes] = [{ next: new Map() }, 0]
  // Without a comparison of its own, sorting is by UTF-16 code units, as the standard asks.
  return (keys.sorted = Object.keys(value).toSorted())
}

/** SHA-256, 64 hex digits, of a resolved document and of the graph layout's version: equal means nothing to write. */
export function contentHash(resolved: ResolvedDocument, layoutVersion: number | string): string {
  return createHash('sha256').update(canonicalJson({ layoutVersion, resolved })).digest('hex')
}
