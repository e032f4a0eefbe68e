import { documentSchema } from '../../../document/index.ts'
import { wrong } from './step.ts'

type Shapes = Readonly<Record<string, { items?: { properties?: object }; properties?: object }>>

/** The fields of a record of a list, or of the document's own record, in the order of the shape. */
export function fieldsOf(list: string): readonly string[] {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const shape = (documentSchema.properties as unknown as Shapes)[list]
  return Object.keys(shape?.items?.properties ?? shape?.properties ?? {})
}

/** A record with some fields set, and those taken out that are null; new ones stand where the shape has them. */
export function withFields<T extends object>(record: T, set: object, fields: readonly string[]): T {
  const result = new Map<string, unknown>(Object.entries(record))
  for (const [field, value] of Object.entries(set) as [string, unknown][]) {
    if (!fields.includes(field))
      throw wrong(`a field must be one of ${fields.join(', ')}`, JSON.stringify(field))
    if (value === null || value === undefined) result.delete(field)
    else if (result.has(field)) result.set(field, value)
    else insert(result, field, value, fields)
  }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return Object.fromEntries(result) as T
}

/** Puts a field behind the last one that stands before it in the shape. */
function insert(
  record: Map<string, unknown>,
  field: string,
  value: unknown,
  fields: readonly string[],
): void {
  const before = new Set(fields.slice(0, fields.indexOf(field)))
  const entries = [...record]
  const at = entries.findLastIndex(([key]) => before.has(key)) + 1
  record.clear()
  for (const [key, one] of entries.toSpliced(at, 0, [field, value])) record.set(key, one)
}

/** The file's lists in the order of the shape. */
export const lists = Object.keys(documentSchema.properties)

/** A file with one of its lists set, or taken out where it is empty. */
export const withList = <T extends object>(file: T, list: string, records: readonly unknown[]): T =>
  withFields(file, { [list]: records.length === 0 ? null : records }, lists)
