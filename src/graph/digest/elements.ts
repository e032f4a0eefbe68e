import { hash } from 'node:crypto'
import { actorLabels } from '../layout.ts'

type Properties = Readonly<Record<string, unknown>>

/** A node as the digest takes it. */
export interface NodeElement {
  labels: readonly string[]
  properties: Properties
}

/** A relationship as the digest takes it; an end is an id, or all that a node without one holds. */
export interface RelationshipElement {
  type: string
  properties: Properties
  startLabels: readonly string[]
  start: unknown
  endLabels: readonly string[]
  end: unknown
}

export type DigestElement = NodeElement | RelationshipElement

/**
 * Which elements the digest takes, and how it encodes them. A running sum of another definition is none. By the second, the
 * ends of relationships are without the kinds of actors: so what a document adds does not depend on other documents.
 */
export const digestDefinition = 2

/**
 * The SHA-256 of an element. A bigint is a whole number and a number is a float, except in the properties that `whole` names:
 * a driver that is not asked for bigints gives both as numbers.
 */
export function hashOf(element: DigestElement, whole?: ReadonlySet<string>): Buffer {
  const properties = encodeProperties(element.properties, whole)
  if (!('type' in element))
    return hash(
      'sha256',
      `{"labels":${encode(element.labels.toSorted())},"properties":${properties}}`,
      'buffer',
    )
  const { type, start, end } = element
  const [startLabels, endLabels] = [typeLabels(element.startLabels), typeLabels(element.endLabels)]
  return hash(
    'sha256',
    `{"end":${encode(end)},"endLabels":${encode(endLabels)},"properties":${properties},"start":${encode(start)},"startLabels":${encode(startLabels)},"type":${encode(type)}}`,
    'buffer',
  )
}

/** The type that an element is counted under, as Cypher writes it: `(:Actor)`, `[:SAID]`. */
export function typeOf(element: DigestElement): string {
  if ('type' in element) return `[:${element.type}]`
  return `(${typeLabels(element.labels)
    .map(label => `:${label}`)
    .join('')})`
}

/** The labels but for the kinds of actors, sorted, since the database returns them in the order in which it first saw them. */
function typeLabels(labels: readonly string[]): readonly string[] {
  if (labels.length === 1 && !actorLabels.has(labels[0]!)) return labels
  return labels.filter(label => !actorLabels.has(label)).toSorted()
}

/** Encodes properties, with the names sorted. One without a value is none. */
function encodeProperties(properties: Properties, whole?: ReadonlySet<string>): string {
  const entries: string[] = []
  for (const name of Object.keys(properties).toSorted()) {
    const value = properties[name]
    if (value === undefined || value === null) continue
    entries.push(`${JSON.stringify(name)}:${encode(value, whole?.has(name) === true)}`)
  }
  return `{${entries.join(',')}}`
}

/** Encodes a value so that only values of equal type and content have the same text; the keys of maps are sorted. */
function encode(value: unknown, isWhole = false): string {
  if (value === null || value === undefined) return 'null'
  if (typeof value === 'string') return JSON.stringify(value)
  if (typeof value === 'bigint') return `${value}`
  if (typeof value === 'number') {
    if (Object.is(value, -0)) return '-0.0'
    return isWhole ? `${value}` : `${value}f`
  }
  if (typeof value === 'boolean') return value ? 'true' : 'false'
  if (Array.isArray(value)) return `[${value.map(item => encode(item, isWhole)).join(',')}]`
  if (ArrayBuffer.isView(value))
    return `bytes ${Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('hex')}`
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
  const type = value.constructor === Object ? '' : value.constructor.name // a date, a point, a duration
  return `${type}{${entries.map(([key, item]) => `${JSON.stringify(key)}:${encode(item)}`).join(',')}}`
}
