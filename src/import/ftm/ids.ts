import { createHash } from 'node:crypto'

/** The id of an entity as a document may have it: other characters become hyphens, and a hash tells such ids apart. */
export function idOf(id: string): string {
  const plain = id.replaceAll(/[^A-Za-z0-9._:/-]+/gu, '-')
  if (plain === id && id.length <= 180) return id
  return `${plain.slice(0, 160)}-${createHash('sha256').update(id).digest('hex').slice(0, 8)}`
}
