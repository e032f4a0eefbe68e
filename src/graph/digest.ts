import { createHash } from 'node:crypto'
import type { Graph } from './graph.ts'

const modulus = 1n << 256n

/**
 * A digest of 64 hex digits over every node and relationship with all labels and properties: the sum of their SHA-256
 * hashes modulo 2^256. So neither order nor internal ids matter, and memory is bounded.
 */
export async function digest(graph: Graph): Promise<string> {
  let sum = 0n
  for (const name of ['whole/nodes', 'whole/relationships'] as const) {
    for await (const element of graph.stream(name, {})) {
      // The database returns labels in the order in which it first saw them.
      for (const labels of ['labels', 'startLabels', 'endLabels'])
        (element[labels] as string[] | undefined)?.sort()
      sum += BigInt(`0x${createHash('sha256').update(encode(element)).digest('hex')}`)
    }
  }
  return (sum % modulus).toString(16).padStart(64, '0')
}

/** Encodes a value so that only values of equal type and content have the same text; the keys of maps are sorted. */
function encode(value: unknown): string {
  if (value === null || value === undefined) return 'null'
  if (typeof value === 'string') return JSON.stringify(value)
  if (typeof value === 'bigint') return `${value}`
  if (typeof value === 'number') return Object.is(value, -0) ? '-0.0' : `${value}f`
  if (typeof value === 'boolean') return value ? 'true' : 'false'
  if (Array.isArray(value)) return `[${value.map(encode).join(',')}]`
  if (ArrayBuffer.isView(value))
    return `bytes ${Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('hex')}`
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
  const type = value.constructor === Object ? '' : value.constructor.name // a date, a point, a duration
  return `${type}{${entries.map(([key, item]) => `${JSON.stringify(key)}:${encode(item)}`).join(',')}}`
}
