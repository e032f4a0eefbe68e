import type { Faults } from './faults.ts'
import { below, isRecord } from './messages.ts'
import { documentSchema, type DocumentFile } from './shape.ts'
import { missingFault, type Schema, unknownKeyFault, valueFault } from './validate.ts'

/** What of a misshapen file can still be held against the other rules, and where its objects stand in the file. */
export interface Salvage {
  /** Its header's `id` and `publisher` are empty strings when the data does not give them. */
  file: DocumentFile
  pointers: Map<object, string>
  /** The objects that lost an optional field: nothing is said against them for lacking it. */
  damaged: Set<object>
}

// The shape is made of objects, lists, unions of one or a list, and leaves; nothing else.
// oxlint-disable-next-line typescript/no-unsafe-type-assertion
const root = documentSchema as unknown as Schema

const headless = { id: '', title: '', publisher: '', annotator: '' }

/**
 * Leaves out what does not have its shape, with a fault for each: a record without a required field goes as a whole, an
 * optional field alone. So every problem of a document is found in one go, and in linear time.
 */
export function salvage(data: unknown, faults: Faults): Salvage {
  const pointers = new Map<object, string>()
  const damaged = new Set<object>()
  const sound = (value: unknown, schema: Schema, pointer: string): unknown => {
    // Of a value that may be one or a list, only the branch that it tries to be is of interest.
    const branch = Array.isArray(value)
      ? schema.anyOf?.[1]
      : schema.anyOf?.find(({ type }) => type === typeof value)
    if (branch) return sound(value, branch, pointer)
    const fault = valueFault(schema, value, pointer)
    if (fault !== undefined) {
      faults.add(fault)
      if (schema.properties === undefined) return undefined
    }
    if (schema.items && Array.isArray(value)) return list(value, schema.items, pointer)
    return schema.properties ? record(value, schema, pointer) : value
  }
  const list = (value: unknown[], items: Schema, pointer: string) => {
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
    else lackingOrUnknown(given, properties, required, pointer)
    for (const [key, schema] of Object.entries(properties)) {
      if (given[key] === undefined || !Object.hasOwn(given, key)) continue
      const item = sound(given[key], schema, below(pointer, key))
      if (item === undefined) damaged.add(kept)
      else kept[key] = item
    }
    if (pointer === '') return { document: headless, ...kept }
    if (pointer === '/document') Object.assign(kept, { ...headless, ...kept })
    pointers.set(kept, pointer)
    return required.every(key => key in kept) ? kept : undefined
  }
  const lackingOrUnknown = (
    given: Record<string, unknown>,
    properties: Record<string, Schema>,
    required: readonly string[],
    pointer: string,
  ) => {
    for (const key of required) if (!Object.hasOwn(given, key)) faults.add(missingFault(pointer, key))
    const known = Object.keys(properties)
    for (const key of Object.keys(given)) {
      if (!Object.hasOwn(properties, key)) faults.add(unknownKeyFault(pointer, key, known))
    }
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
