import { createHash } from 'node:crypto'
import type { ResolvedDocument } from './resolved.ts'

/** JSON with sorted keys and without spaces, as RFC 8785 (JSON Canonicalization Scheme) has it. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  // Sorted by UTF-16 code units, as the standard asks.
  const keys = Object.keys(value).toSorted(byUnits)
  let json = ''
  for (const key of keys) {
    const item: unknown = Reflect.get(value, key)
    if (item !== undefined) json += `${json === '' ? '' : ','}${JSON.stringify(key)}:${canonicalJson(item)}`
  }
  return `{${json}}`
}

function byUnits(a: string, b: string): number {
  return a < b ? -1 : 1
}

/** SHA-256, 64 hex digits, of a resolved document and of the graph layout's version: equal means nothing to write. */
export function contentHash(resolved: ResolvedDocument, layoutVersion: number | string): string {
  return createHash('sha256').update(canonicalJson({ layoutVersion, resolved })).digest('hex')
}
