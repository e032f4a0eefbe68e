import { documentSchema, type DocumentFile } from '../shape.ts'

type List = Exclude<keyof DocumentFile, '$schema' | '$rejected' | 'document'>

/** The fields of the records of a list, sorted as canonical JSON (RFC 8785) sorts keys. */
export function fieldsOf(list: List): readonly string[] {
  return Object.keys(documentSchema.properties[list].items.properties).toSorted()
}

/**
 * A record with its fields in one order: those that resolving changes, and all others as they are given. A new field whose
 * value is kept as it is needs nothing but its shape.
 */
export function inOrder<Given extends object, Changed extends object>(
  fields: readonly string[],
  given: Given,
  changed: Changed,
): Omit<{ [K in keyof Given]: Given[K] | (undefined extends Given[K] ? undefined : never) }, keyof Changed> &
  Changed {
  const record: Record<string, unknown> = {}
  for (const field of fields) {
    const from: object = field in changed ? changed : given
    record[field] = from[field as keyof typeof from]
  }
  return record as never
}
