import { Compile } from 'typebox/compile'
import type { Fault } from './faults.ts'
import { below, butGot, segments, withArticle } from './messages.ts'
import { isNear } from './near.ts'
import { type DocumentFile, documentSchema } from './shape.ts'
import { patterns } from './shape/parts.ts'

const validator = Compile(documentSchema)

/** Whether data has the shape of a document file. */
export function isDocumentFile(data: unknown): data is DocumentFile {
  return validator.Check(data)
}

/** The keywords of JSON Schema that the shape uses. */
export interface Schema {
  type?: string
  enum?: unknown[]
  pattern?: string
  minLength?: number
  minItems?: number
  minimum?: number
  maximum?: number
  required?: string[]
  properties?: Record<string, Schema>
  items?: Schema
  anyOf?: Schema[]
}

/** What keeps a value from being what a schema without properties, items and branches asks for. */
export function valueFault(schema: Schema, value: unknown, pointer: string): Fault | undefined {
  const [rule, sentence] = brokenKeyword(schema, value) ?? []
  if (rule === undefined) return undefined
  return { pointer, rule, message: butGot(`${nameOf(pointer)} ${sentence}`, value) }
}

function brokenKeyword(schema: Schema, value: unknown): [rule: string, sentence: string] | undefined {
  const { type, minimum = -Infinity, maximum = Infinity } = schema
  if (schema.enum && !schema.enum.includes(value)) {
    return ['unknown-word', `must be one of ${schema.enum.join(', ')}`]
  }
  if (type !== undefined && !hasType(type, value)) {
    return ['wrong-type', `must be ${withArticle(typeNames[type] ?? type)}`]
  }
  if (schema.anyOf) return ['wrong-type', 'must be a string or a list of strings']
  if (typeof value === 'number' && (value < minimum || value > maximum)) {
    return ['out-of-range', `must be ${value < minimum ? `at least ${minimum}` : `at most ${maximum}`}`]
  }
  if ((Array.isArray(value) || typeof value === 'string') && value.length < leastLength(schema)) {
    const least = leastLength(schema)
    return least > 1 ? ['too-few', `must have at least ${least} items`] : ['empty', 'must not be empty']
  }
  if (typeof value === 'string' && schema.pattern !== undefined && !matcherOf(schema.pattern).test(value)) {
    return explained[schema.pattern] ?? ['shape', `must match ${schema.pattern}`]
  }
  return undefined
}

const leastLength = ({ minItems = 0, minLength = 0 }: Schema): number => Math.max(minItems, minLength)

const typeNames: Partial<Record<string, string>> = {
  array: 'list',
  integer: 'whole number',
  boolean: 'true or false value',
}

function hasType(type: string, value: unknown): boolean {
  if (type === 'array') return Array.isArray(value)
  if (type === 'object') return typeof value === 'object' && value !== null && !Array.isArray(value)
  if (type === 'integer') return Number.isInteger(value)
  return type === 'number' ? Number.isFinite(value) : typeof value === type
}

const matchers = new Map<string, RegExp>()

function matcherOf(pattern: string): RegExp {
  const matcher = matchers.get(pattern) ?? new RegExp(pattern, 'u')
  matchers.set(pattern, matcher)
  return matcher
}

const idCharacters = 'of ASCII letters, digits and . _ : / -, at most 200 characters'
const explained: Partial<Record<string, [rule: string, sentence: string]>> = {
  [patterns.documentId]: ['id', `must be an id ${idCharacters}`],
  [patterns.id]: ['id', `must be an id ${idCharacters}, after a # when it is local`],
  [patterns.graphId]: ['id', `must be an id ${idCharacters}, for a local thing as <document id>#<name>`],
  [patterns.filled]: ['empty', 'must have at least one visible character'],
  [patterns.indexed]: [
    'indexed',
    'must have at least one visible character and at most 200 characters, since the graph has an index of it',
  ],
  [patterns.iso3]: ['iso3', 'must be three capital letters'],
  [patterns.wikidataId]: ['wikidataId', 'must be Q and a number'],
  [patterns.sha256]: ['sha256-form', 'must be 64 hex digits in lower case'],
}

/** A field that is not there, though its object must have it. */
export function missingFault(pointer: string, key: string): Fault {
  const message = butGot(`${nameOf(pointer)} must have the field ${key}`, undefined)
  return { pointer: below(pointer, key), rule: 'missing-field', message }
}

/** A key that its object may not have, with those that it is near to. */
export function unknownKeyFault(pointer: string, key: string, known: readonly string[]): Fault {
  const near = key.length > 40 ? [] : known.filter(other => isNear(other.toLowerCase(), key.toLowerCase()))
  const hint = near.length > 0 ? `did you mean ${near.join(' or ')}?` : `known are ${known.join(', ')}`
  const message = butGot(`${nameOf(pointer)} must have known keys only (${hint})`, key)
  return { pointer: below(pointer, key), rule: 'unknown-key', message }
}

function nameOf(pointer: string): string {
  const keys = segments(pointer)
  const name = keys.findLast(key => !/^\d+$/.test(key)) ?? 'the file'
  return name === keys.at(-1) || keys.length === 0 ? name : `an entry of ${name}`
}
