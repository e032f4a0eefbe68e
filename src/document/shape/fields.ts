import { isRecord } from '../messages.ts'
import { documentSchema } from '../shape.ts'

/** The names of all fields of the shape, at any depth, whose schemas fulfil a condition. */
export function fieldsWhere(fits: (schema: Record<string, unknown>) => boolean): ReadonlySet<string> {
  const names = new Set<string>()
  const walk = (schema: unknown): void => {
    if (Array.isArray(schema)) for (const one of schema) walk(one)
    if (!isRecord(schema)) return
    if (isRecord(schema['properties'])) {
      for (const [name, field] of Object.entries(schema['properties'])) {
        if (isRecord(field) && fits(field)) names.add(name)
      }
    }
    for (const inside of Object.values(schema)) walk(inside)
  }
  walk(documentSchema)
  return names
}
