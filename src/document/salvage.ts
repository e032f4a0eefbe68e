import { type TSchema } from 'typebox'
import { Check } from 'typebox/value'
import { documentSchema, type DocumentFile } from './shape.ts'
import { below, isRecord } from './say.ts'

interface Schema {
  required?: string[]
  properties?: Record<string, Schema & TSchema>
  items?: Schema & TSchema
  anyOf?: (Schema & TSchema)[]
}

/** What of a misshapen file can still be held against the other rules, and where its objects stood in the file. */
export interface Salvage {
  /** Its header's `id` and `publisher` are empty strings when the data does not give them. */
  file: DocumentFile
  pointers: Map<object, string>
  /** The objects that lost an optional field: nothing is said against them for lacking it. */
  damaged: Set<object>
}

// The shape is made of objects, lists, unions of one or a list, and leaves; nothing else.
// oxlint-disable-next-line typescript/no-unsafe-type-assertion
const root = documentSchema as unknown as Schema & TSchema

const headless = { id: '', title: '', publisher: '', annotator: '' }

/**
 * Leaves out what has not its shape: a record without a required field goes as a whole, an optional field alone.
 * So every problem of a document is found in one go.
 */
export function salvage(data: unknown): Salvage {
  const pointers = new Map<object, string>()
  const damaged = new Set<object>()
  const sound = (value: unknown, schema: Schema & TSchema, pointer: string): unknown => {
    if (schema.anyOf) {
      const branch = schema.anyOf[Array.isArray(value) ? 1 : 0]
      return branch && sound(value, branch, pointer)
    }
    if (schema.items) return Array.isArray(value) ? list(value, schema.items, pointer) : undefined
    if (schema.properties) return record(value, schema, pointer)
    return Check(schema, value) ? value : undefined
  }
  const list = (value: unknown[], items: Schema & TSchema, pointer: string) => {
    const kept = value
      .map((item, i) => sound(item, items, below(pointer, i)))
      .filter(item => item !== undefined)
    // A list of strings has no objects to know the places of its items by, so it is kept whole or not at all.
    return items.properties || kept.length === value.length ? kept : undefined
  }
  const record = (value: unknown, { properties = {}, required = [] }: Schema, pointer: string) => {
    const given = isRecord(value) ? value : {}
    const kept: Record<string, unknown> = {}
    if (given !== value) damaged.add(kept)
    for (const [key, schema] of Object.entries(properties)) {
      if (!Object.hasOwn(given, key)) continue
      const item = sound(given[key], schema, below(pointer, key))
      if (item === undefined) damaged.add(kept)
      else kept[key] = item
    }
    if (pointer === '') return { document: headless, ...kept }
    if (pointer === '/document') Object.assign(kept, { ...headless, ...kept })
    pointers.set(kept, pointer)
    return required.every(key => key in kept) ? kept : undefined
  }
  // What is left has the shape, but for the header's four fields, by construction.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const file = sound(data, root, '') as DocumentFile
  return { file, pointers, damaged }
}

/** Where each object of a well-shaped file stands in it. */
export function pointersOf(file: DocumentFile): Map<object, string> {
  const pointers = new Map<object, string>()
  const walk = (value: unknown, pointer: string): void => {
    if (typeof value !== 'object' || value === null) return
    pointers.set(value, pointer)
    for (const [key, item] of Object.entries(value)) walk(item, below(pointer, key))
  }
  walk(file, '')
  return pointers
}
